// The environment of a function, parsed when it starts cold: a missing variable stops it by name.

/** Reads the named variables. Throws at import time when one is missing, so that a wrong deployment never answers. */
export const settings = <const Name extends string>(...names: readonly Name[]): Readonly<Record<Name, string>> => {
  const missing = names.filter(name => !process.env[name])
  if (missing.length > 0) throw new Error(`settings: ${missing.join(', ')} missing in the environment of this function`)
  return Object.fromEntries(names.map(name => [name, process.env[name]])) as Record<Name, string>
}
