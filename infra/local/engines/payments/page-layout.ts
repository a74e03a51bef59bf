// The look of the sandbox's pages: plain, readable at 320 px, complete without JavaScript, and like no provider's brand.
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const stylesheet = `
:root { color-scheme: light; font: 1.0625rem/1.55 "Noto Sans", system-ui, sans-serif; color: #1b1b1b; background: #fff }
* { box-sizing: border-box }
body { margin: 0 } main { max-width: 36rem; margin: 0 auto; padding: 1rem 1rem 3rem }
.banner { background: #ffd84d; color: #1b1b1b; padding: .75rem 1rem; border-bottom: .3rem solid #1b1b1b }
.banner strong, .banner span { display: block; max-width: 34rem; margin: 0 auto } .banner strong { font-size: 1.1rem }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 1.25rem 0 .75rem } h2 { font-size: 1.1rem; margin: 2rem 0 .75rem }
dl { margin: 0 0 1.5rem } dt { color: #595959 } dd { margin: 0 0 .5rem; overflow-wrap: anywhere } .sum { font-size: 1.6rem; font-weight: 700; white-space: nowrap }
.error { border: .2rem solid #a3121f; padding: .75rem 1rem; margin: 1rem 0 } .error h2 { color: #a3121f; margin: 0 } .error p { margin: .25rem 0 0 }
label { display: block; font-weight: 700; margin: 1rem 0 .3rem } .hint { font-weight: 400; color: #595959; display: block }
input, textarea, select { font: inherit; width: 100%; padding: .6rem .7rem; border: 2px solid #1b1b1b; border-radius: 0; background: #fff; color: inherit }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; align-items: end }
button, .button { font: inherit; min-height: 2.75rem; padding: .55rem 1.1rem; cursor: pointer; border-radius: .2rem; background: #fff; color: #1b1b1b; border: 2px solid #595959; display: inline-block; text-decoration: none }
.first { background: #1f4d3a; color: #fff; border-color: #1f4d3a; font-weight: 700; margin-top: 1.25rem; width: 100% }
ul { list-style: none; padding: 0; margin: 0 } li + li { margin-top: .5rem } li button { width: 100%; text-align: left; border-width: 1px }
li span { display: block; color: #595959; font-size: .94rem; font-variant-numeric: tabular-nums }
table { border-collapse: collapse; width: 100%; font-size: .94rem } th, td { text-align: left; padding: .35rem .5rem; border-bottom: 1px solid #ccc; overflow-wrap: anywhere; vertical-align: top }
td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
:focus-visible { outline: .2rem solid #1b1b1b; outline-offset: .15rem; box-shadow: 0 0 0 .35rem #ffd84d }
`

export interface Layout {
  readonly language: 'vi' | 'en'
  readonly title: string
  readonly banner: string
  readonly about: string
  readonly body: string
}

export const page = ({ language, title, banner, about, body }: Layout): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/sandbox.css">
</head>
<body>
<header class="banner"><strong>${escaped(banner)}</strong><span>${escaped(about)}</span></header>
<main>
${body}
</main>
</body>
</html>
`

/** A browser follows a redirect after a form only where the page has said it may lead. */
export const pageHeaders = (formTargets: readonly string[]): { readonly [name: string]: string } => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'self'; form-action ${["'self'", ...formTargets].join(' ')}; base-uri 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
})

const groups = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator)

/** `1.234.567 đ`, `1,234,567 VND`, `12.34 USD`. */
export function shownAmount(amount: number, currency: string, language: 'vi' | 'en'): string {
  if (currency === 'vnd') return language === 'vi' ? `${groups(String(amount), '.')} đ` : `${groups(String(amount), ',')} VND`
  return `${(amount / 100).toFixed(2)} ${currency.toUpperCase()}`
}
