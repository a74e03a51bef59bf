// From the names of the tables of contents to construct ids and environment variables, with their keys kept as types.

/** `send-notices` → `SendNotices`. */
export const pascal = (name: string): string => name.replace(/(^|[^a-z0-9])([a-z0-9])/gi, (_, __, letter: string) => letter.toUpperCase())

/** `send-notices` → `SEND_NOTICES`. */
export const upperSnake = (name: string): string => name.toUpperCase().replaceAll('-', '_')

/** One made thing for each entry of a table of contents, under the same name. */
export const byName = <Name extends string, Entry, Made>(
  table: Readonly<Record<Name, Entry>>,
  make: (name: Name, entry: Entry) => Made,
): Record<Name, Made> => {
  const isName = (name: string): name is Name => Object.hasOwn(table, name)
  const made: Partial<Record<Name, Made>> = {}
  for (const name of Object.keys(table)) if (isName(name)) made[name] = make(name, table[name])
  const isWhole = (part: Partial<Record<Name, Made>>): part is Record<Name, Made> => Object.keys(part).length === Object.keys(table).length
  if (!isWhole(made)) throw new Error('byName: a name is missing')
  return made
}
