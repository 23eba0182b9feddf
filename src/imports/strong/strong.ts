import type { ColumnMeaning, SetMarker, TableApp } from '#imports/table/table-app'

const spelled = (meaning: ColumnMeaning, ...keys: readonly string[]): Record<string, ColumnMeaning> =>
  Object.fromEntries(keys.map((key) => [key, meaning]))

const columns: Record<string, ColumnMeaning> = {
  ...spelled({ role: 'apart' }, 'workout #'),
  ...spelled(
    { role: 'start' },
    'date',
    'datum',
    'fecha',
    'data',
    'datums',
    'dato',
    '日付',
    '日期',
    '날짜',
    'дата',
  ),
  ...spelled(
    { role: 'title' },
    'workout name',
    'trainingsname',
    'nombre del entrenamiento',
    'nombre de entrenamiento',
    'nom de l entrainement',
    'nome do treino',
    'nome allenamento',
    'nome dell allenamento',
    'workoutnaam',
    'название тренировки',
    'ワークアウト名',
  ),
  ...spelled(
    { role: 'duration' },
    'duration',
    'workout duration',
    'duration sec',
    'dauer',
    'dauer sek',
    'duracion',
    'duree',
    'duracao',
    'durata',
    'duur',
  ),
  ...spelled(
    { role: 'name' },
    'exercise name',
    'menu',
    'name der ubung',
    'ubungsname',
    'nombre del ejercicio',
    'nombre de ejercicio',
    'nom de l exercice',
    'nome do exercicio',
    'nome esercizio',
    'nome dell esercizio',
    'naam oefening',
    'название упражнения',
    '種目名',
  ),
  ...spelled(
    { role: 'order' },
    'set order',
    'reihenfolge festlegen',
    'satzreihenfolge',
    'orden de la serie',
    'orden de serie',
    'ordre de la serie',
    'ordre des series',
    'ordem da serie',
    'ordine serie',
    'ordine delle serie',
    'setvolgorde',
  ),
  ...spelled({ role: 'mass' }, 'weight', 'gewicht', 'peso', 'carga', 'poids', 'вес', '重量'),
  ...spelled({ role: 'mass', unit: 'kg' }, 'kg', 'weight kg', 'gewicht kg', 'peso kg', 'poids kg'),
  ...spelled(
    { role: 'mass', unit: 'lb' },
    'lb',
    'lbs',
    'weight lb',
    'weight lbs',
    'gewicht lbs',
    'peso lbs',
    'poids lbs',
  ),
  ...spelled(
    { role: 'massUnit' },
    'weight unit',
    'gewichtseinheit',
    'unidad de peso',
    'unite de poids',
    'unidade de peso',
  ),
  ...spelled(
    { role: 'reps' },
    'reps',
    'wiederh',
    'wdh',
    'wiederholungen',
    'repeticiones',
    'repetitions',
    'repeticoes',
    'ripetizioni',
    'rip',
    'rep',
    'herhalingen',
  ),
  ...spelled({ role: 'rpe' }, 'rpe'),
  ...spelled({ role: 'distance' }, 'distance', 'entfernung', 'distancia', 'distanza', 'afstand'),
  ...spelled(
    { role: 'distance', scale: 1 },
    'distance meters',
    'distance metres',
    'distance m',
    'entfernung meter',
  ),
  ...spelled({ role: 'distance', scale: 1000 }, 'km', 'distance km', 'distance kilometers'),
  ...spelled({ role: 'distance', scale: 1609.344 }, 'miles', 'mi', 'distance miles', 'distance mi'),
  ...spelled({ role: 'distance', scale: 0.3048 }, 'distance feet', 'distance ft'),
  ...spelled(
    { role: 'distanceUnit' },
    'distance unit',
    'entfernungseinheit',
    'unidad de distancia',
    'unite de distance',
  ),
  ...spelled(
    { role: 'seconds' },
    'seconds',
    'sec',
    'sekunden',
    'segundos',
    'secondes',
    'secondi',
    'seconden',
  ),
  ...spelled({ role: 'note' }, 'notes', 'note', 'notizen', 'notas', 'notities'),
  ...spelled(
    { role: 'sessionNote' },
    'workout notes',
    'workout note',
    'workout notizen',
    'trainingsnotizen',
    'notas del entrenamiento',
    'notas de entrenamiento',
    'notes de l entrainement',
    'notas do treino',
    'note allenamento',
    'note dell allenamento',
  ),
}

const markers: Readonly<Record<string, SetMarker>> = {
  w: { kind: 'warm-up' },
  d: { kind: 'drop' },
  // A set taken to failure is a working set; how hard it was is not said with it.
  f: { kind: 'working' },
  'rest timer': { notTraining: 'rest timer' },
  note: { notTraining: 'note', note: true },
}

/**
 * Strong. Nine dialects since 2016, all called strong.csv: the unit in the column's name, in its header, in every row, or
 * nowhere; the length of the workout in words or seconds; rest timers and notes as rows of their own since 2025.
 */
export const strong: TableApp = {
  app: 'strong',
  columns,
  needs: ['start', 'title', 'name', 'order', 'mass', 'reps'],
  signature: Object.keys(columns).filter((key) => columns[key]!.role === 'order'),
  dialectOf: (headers) => {
    const keys = new Set(headers.map((header) => header.trim().toLowerCase()))
    if (keys.has('workout #')) return 'unit in header, seconds (2025)'
    if (keys.has('menu') || keys.has('workout_name')) return 're-saved in a spreadsheet'
    if (keys.has('weight unit'))
      return keys.has('workout duration') ? 'unit per row, duration last (2022-24)' : 'unit per row (2019-21)'
    if (keys.has('kg') || keys.has('lb') || keys.has('lbs')) return 'unit as column name (2016-17)'
    if (keys.has('exercise name'))
      return keys.has('duration') ? 'no unit, duration (2021-)' : 'no unit (2017-19)'
    return 'localised header'
  },
  markerOf: (marker) => markers[marker.toLowerCase()],
  orderTellsKind: true,
}
