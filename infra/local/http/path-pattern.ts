// CloudFront's path patterns: `*` for any run of characters, `?` for one, letter case counts, the leading slash may be left out.
export function pathMatcher(pattern: string): (path: string) => boolean {
  const whole = pattern.startsWith('/') || pattern.startsWith('*') ? pattern : `/${pattern}`
  const source = [...whole].map(character => {
    if (character === '*') return '.*'
    if (character === '?') return '.'
    return character.replace(/[.+^${}()|[\]\\]/, '\\$&')
  })
  const expression = new RegExp(`^${source.join('')}$`, 's')
  return path => expression.test(path)
}
