// Answers for the text that the anonymiser reads: NFC, the Vietnamese Đ, ordinary digits and spaces, nothing invisible; and for the way back to the text as it came.

export interface ReadableText {
  readonly text: string
  /** For each place of `text`, the place in the text as it came; one more for the end. Undefined where both are the same. */
  readonly origins: readonly number[] | undefined
}

/** What must be changed at all: anything that combines, hides, is wide, or looks like another character. */
const odd =
  /[\p{M}\p{Default_Ignorable_Code_Point}\u00d0\u00f0\u0189\u0256\u00a0\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\uff01-\uff5e\u0660-\u0669\u06f0-\u06f9\r]/u

const invisible = /^\p{Default_Ignorable_Code_Point}+$/u

function readCluster(cluster: string): string {
  if (cluster === '\r\n' || cluster === '\r' || cluster === '\u2028' || cluster === '\u2029') return '\n'
  const plain = cluster
    .normalize('NFC')
    .replace(/[\uff01-\uff5e]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u0660-\u0669]/g, digit => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u00d0\u0189]/g, 'Đ')
    .replace(/[\u00f0\u0256]/g, 'đ')
  if (/^[\u00a0\u2000-\u200a\u202f\u205f\u3000]$/.test(plain)) return ' '
  return invisible.test(plain) ? '' : plain.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
}

/** A character with the marks that stand on it, or a line's end. */
const clusters = /\r\n|[^\p{M}][\p{M}\u200b-\u200d\u2060\ufeff\u00ad]{0,8}|\p{M}{1,8}/gsu

export function readText(raw: string): ReadableText {
  if (!odd.test(raw)) return { text: raw, origins: undefined }
  const parts: string[] = []
  const origins: number[] = []
  for (const match of raw.matchAll(clusters)) {
    const plain = match[0].length === 1 && !odd.test(match[0]) ? match[0] : readCluster(match[0])
    parts.push(plain)
    for (let index = 0; index < plain.length; index += 1) origins.push(match.index)
  }
  origins.push(raw.length)
  return { text: parts.join(''), origins }
}
