import { nameKey } from '#basics/name'

/**
 * The words that logging apps make titles of when the lifter gives none, in the languages they ship in: the time of
 * day, and "workout". Such a title says when, never what.
 */
const automaticWords = new Set(
  [
    'workout session training quick new empty untitled early late morning midday noon lunch lunchtime afternoon',
    'evening night midnight today',
    'einheit neues freies leeres am mittag morgen vormittag nachmittag abend nacht morgens abends',
    'séance entraînement entrainement nouvel vide du de matin midi après-midi soir nuit la le',
    'entrenamiento sesión nuevo vacío mañana mediodía tarde noche por el',
    'treino treinamento sessão novo vazio manhã noite meio-dia da do à madrugada matinal noturno vespertino',
    'allenamento sessione nuovo vuoto mattina mattino pomeriggio sera notte della del di pomeridiano serale',
    'ワークアウト 早朝ワークアウト 朝ワークアウト 昼ワークアウト 午後ワークアウト 夕方ワークアウト 夜ワークアウト 新規ルーティン',
  ].flatMap((line) => line.split(' ')),
)

/** True where a title tells nothing about what was trained: none at all, or one that the app made. */
export const isAutomaticTitle = (title: string): boolean =>
  nameKey(title)
    .split(/[\s,.!]+/u)
    .every((word) => word === '' || automaticWords.has(word) || /^\p{Extended_Pictographic}+$/u.test(word))
