/** Name and version of this engine, as it stands in every piece of advice. The same as in package.json: a test says so. */
export const engine = 'comeback 0.1.0'
