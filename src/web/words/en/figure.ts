/** Labels of the moving figures. */
export const figure = {
  start: 'Start',
  end: 'End',
  stop: 'Stop',
  move: 'Move',
  programmed: 'Programmed',
  adjusted: 'Adjusted',
  cm: (length: string): string => `${length}\u00a0cm`,
  lever: (load: string, upperBody: string | null): string =>
    `From the lowest disc (L5/S1): load ${load}\u00a0cm${upperBody === null ? '' : `, upper body ${upperBody}\u00a0cm`}`,
  moment: (newtonMetres: string, letter: string | undefined): string =>
    `${newtonMetres}\u00a0Nm with the body${letter === undefined ? '' : `, confidence ${letter}`}`,
} as const
