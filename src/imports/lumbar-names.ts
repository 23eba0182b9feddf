// Words of lifts that load the lower back, in the languages training apps are used in.
const lumbarWords =
  /squat|dead ?lift|\brdl\b|good ?morning|hip thrust|glute bridge|back extension|hyperext|leg press|lunge|step.?up|swing|\bclean\b|snatch|\brows?\b|rack pull|agacham|terra|stiff|búlgaro|afundo|passada|remada|levantamento|kniebeuge|kreuzheben|rudern|beinpresse|ausfallschritt|sentadilla|peso muerto|remo\b|zancada|prensa|soulevé|fente|presse à cuisses|tirage|stacco|affondi|rematore|pressa|스쿼트|데드리프트|スクワット|デッドリフト|присед|тяга/iu

/** True for a name whose words suggest that it matters to the lower back, whether or not it is identified. */
export const isLumbarName = (name: string): boolean => lumbarWords.test(name)
