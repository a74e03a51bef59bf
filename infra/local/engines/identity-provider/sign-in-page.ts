// The pages that people see at the stand-in of the identity provider: plain, in Vietnamese, complete without JavaScript.
import type { Person } from './person.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const stylesheet = `
:root { color-scheme: light; font: 1.0625rem/1.55 "Noto Sans", system-ui, sans-serif; color: #1b1b1b; background: #fff }
body { max-width: 34rem; margin: 0 auto; padding: 1.5rem 1rem 3rem }
h1 { font-size: 1.6rem; line-height: 1.3 } h2 { font-size: 1.15rem; margin-top: 2.25rem }
.notice { border-left: .3rem solid #8a1538; padding: .25rem 1rem; background: #faf4f5 }
.error { border: .2rem solid #a3121f; padding: .75rem 1rem; margin: 1.25rem 0 } .error p { margin: 0; font-weight: 700; color: #a3121f }
label { display: block; font-weight: 700; margin-bottom: .35rem }
input { font: inherit; width: 100%; box-sizing: border-box; padding: .6rem .7rem; border: 2px solid #1b1b1b; border-radius: 0 }
button { font: inherit; min-height: 2.75rem; padding: .55rem 1.1rem; cursor: pointer; border-radius: .2rem }
.first { background: #8a1538; color: #fff; border: 2px solid #8a1538; font-weight: 700; margin-top: .9rem }
.second { background: #fff; color: #1b1b1b; border: 2px solid #595959 }
ul { list-style: none; padding: 0; margin: 0 } li + li { margin-top: .5rem }
li button { width: 100%; text-align: left; background: #fff; color: #1b1b1b; border: 1px solid #767676 }
li span { display: block; color: #595959; font-size: .94rem }
:focus-visible { outline: .2rem solid #ffbf00; outline-offset: .1rem; box-shadow: 0 0 0 .35rem #1b1b1b }
`

const page = (title: string, body: string): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/sign-in.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`

export interface SignInPage {
  /** Where the page's forms are sent to. */
  readonly action: string
  readonly people: readonly Person[]
  readonly roleNames: Readonly<Record<string, string>>
  /** The portal asks a person who is signed in already to prove again who they are. */
  readonly again: boolean
  /** What was typed last and is no one's login. */
  readonly unknown?: string
}

const personButton = ({ login, name, role, organisation }: Person, roleNames: SignInPage['roleNames']): string => {
  const more = [roleNames[role] ?? role, organisation?.name].filter(part => part !== undefined).join(' · ')
  return `<li><button type="submit" name="login" value="${escaped(login)}">${escaped(name)} (${escaped(login)})<span>${escaped(more)}</span></button></li>`
}

export function signInPage({ action, people, roleNames, again, unknown }: SignInPage): string {
  const title = again ? 'Xác thực lại với VNeID (bản trình diễn)' : 'Đăng nhập VNeID (bản trình diễn)'
  const problem =
    unknown === undefined
      ? ''
      : `<div class="error" role="alert" tabindex="-1" id="problem"><p>Không có người nào có tên đăng nhập “${escaped(unknown)}”. Hãy chọn một người trong danh sách.</p></div>`
  const described = unknown === undefined ? '' : ' aria-invalid="true" aria-describedby="problem"'
  return page(
    unknown === undefined ? title : `Lỗi: ${title}`,
    `<h1>${title}</h1>
<p class="notice">Trang này đóng vai VNeID trên máy này. Mọi người trong danh sách đều là hư cấu; không có mật khẩu.
<span lang="en">This page stands in for VNeID: choose an invented person, no password.</span></p>
${problem}
<form method="post" action="${escaped(action)}">
<label for="login">Tên đăng nhập <span lang="en">(login)</span></label>
<input id="login" name="login" autocomplete="username" autocapitalize="none" spellcheck="false" required value="${escaped(unknown ?? '')}"${described}>
<button type="submit" class="first">Đăng nhập</button>
</form>
<h2 id="people">Hoặc chọn một người</h2>
<form method="post" action="${escaped(action)}" aria-labelledby="people">
<ul>
${people.map(person => personButton(person, roleNames)).join('\n')}
</ul>
</form>
<h2>Không muốn đăng nhập?</h2>
<form method="post" action="${escaped(action)}/cancel">
<button type="submit" class="second">Hủy và quay lại Cổng <span lang="en">(cancel)</span></button>
</form>`,
  )
}

export const messagePage = (title: string, message: string): string =>
  page(title, `<h1>${escaped(title)}</h1>\n<p>${escaped(message)}</p>\n<p>Hãy quay lại trang trước và thử lại.</p>`)
