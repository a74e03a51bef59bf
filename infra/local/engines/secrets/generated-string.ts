// Makes the secret string that a template describes.
import { randomInt } from 'node:crypto'

/** As `GenerateSecretString` in CloudFormation, with its defaults. */
export interface GenerateSecretString {
  readonly PasswordLength?: number
  readonly ExcludeCharacters?: string
  readonly ExcludeLowercase?: boolean
  readonly ExcludeUppercase?: boolean
  readonly ExcludeNumbers?: boolean
  readonly ExcludePunctuation?: boolean
  readonly IncludeSpace?: boolean
  readonly RequireEachIncludedType?: boolean
  readonly SecretStringTemplate?: string
  readonly GenerateStringKey?: string
}

const defaultLength = 32
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'

const pick = (characters: string): string => characters[randomInt(characters.length)] ?? ''

function password(rules: GenerateSecretString): string {
  const kinds = [
    rules.ExcludeLowercase ? '' : 'abcdefghijklmnopqrstuvwxyz',
    rules.ExcludeUppercase ? '' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    rules.ExcludeNumbers ? '' : '0123456789',
    rules.ExcludePunctuation ? '' : punctuation,
    rules.IncludeSpace ? ' ' : '',
  ]
    .map(kind => [...kind].filter(character => !rules.ExcludeCharacters?.includes(character)).join(''))
    .filter(kind => kind !== '')
  const all = kinds.join('')
  if (all === '') throw new Error('The secret string excludes every character.')
  const length = rules.PasswordLength ?? defaultLength
  const required = (rules.RequireEachIncludedType ?? true) ? kinds.map(pick) : []
  const rest = Array.from({ length: Math.max(0, length - required.length) }, () => pick(all))
  const characters = [...required, ...rest]
  for (let last = characters.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1)
    ;[characters[last], characters[other]] = [characters[other] ?? '', characters[last] ?? '']
  }
  return characters.slice(0, length).join('')
}

export function generatedString(rules: GenerateSecretString): string {
  const generated = password(rules)
  if (!rules.GenerateStringKey) return generated
  return JSON.stringify({ ...JSON.parse(rules.SecretStringTemplate ?? '{}'), [rules.GenerateStringKey]: generated })
}
