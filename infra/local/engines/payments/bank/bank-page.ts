// The bank's page, in Vietnamese: make a transfer as a payer would, rightly or wrongly, and take statements.
import { escaped, page, shownAmount } from '../page-layout.ts'
import type { TransferBook, Variant } from './transfers.ts'

const banner = 'MÔI TRƯỜNG THỬ — không có tiền thật'
const about = 'Trang này đóng vai ngân hàng: tạo lệnh chuyển khoản và sao kê để thử.'

const names: Readonly<Record<Variant, string>> = {
  exact: 'Chuyển đúng số tiền và nội dung',
  short: 'Chuyển thiếu',
  over: 'Chuyển thừa 50.000 đ',
  spaced: 'Nội dung bị ngân hàng thêm bớt dấu cách, viết thường',
  mistyped: 'Gõ sai một ký tự của mã',
  'without-code': 'Quên ghi mã',
}

export interface BankPage {
  readonly days: ReturnType<TransferBook['days']>
  readonly done?: string
  readonly error?: string
}

const statementLinks = (account: string, day: string): string => {
  const path = `/bank/statements/${encodeURIComponent(account)}/${day}`
  return `<a href="${path}.csv">CSV</a> · <a href="${path}.xml">camt.053</a>`
}

export function bankPage({ days, done, error }: BankPage): string {
  const title = 'Ngân hàng thử'
  const rows = days.map(
    ({ account, day, count, amount }) =>
      `<tr><td>${day.split('-').reverse().join('/')}<br>${escaped(account)}</td><td class="number">${count} lệnh<br>${shownAmount(amount, 'vnd', 'vi')}</td><td>${statementLinks(account, day)}</td></tr>`,
  )
  return page({
    language: 'vi',
    title: error ? `Lỗi: ${title}` : title,
    banner,
    about,
    body: `<h1>${title}</h1>
${error ? `<div class="error" role="alert" id="problem"><h2>Chưa chuyển được</h2><p>${escaped(error)}</p></div>` : ''}
${done ? `<p role="status"><strong>${escaped(done)}</strong></p>` : ''}
<form method="post" action="/bank/transfers">
<label for="code">Nội dung mã QR <span class="hint">Dán chuỗi của mã VietQR; hoặc để trống và điền các ô dưới.</span></label>
<textarea id="code" name="code" rows="3" autocomplete="off" spellcheck="false"></textarea>
<label for="account">Số tài khoản nhận</label>
<input id="account" name="account" inputmode="numeric" autocomplete="off">
<label for="amount">Số tiền (đồng)</label>
<input id="amount" name="amount" inputmode="numeric" autocomplete="off">
<label for="content">Nội dung chuyển khoản</label>
<input id="content" name="content" autocomplete="off" autocapitalize="characters" spellcheck="false">
<label for="variant">Cách chuyển</label>
<select id="variant" name="variant">${Object.entries(names)
      .map(([variant, name]) => `<option value="${variant}">${name}</option>`)
      .join('')}</select>
<button type="submit" class="first">Chuyển tiền</button>
</form>
<h2 id="statements">Sao kê</h2>
<p>Tiền cổng thẻ chuyển về: điền số tài khoản, số tiền, và mã khoản <code>po_…</code> ở nội dung.</p>
<p>Tải cùng một sao kê hai lần cho hai tệp giống hệt nhau: dùng để thử việc nhập trùng.</p>
${rows.length === 0 ? '<p>Chưa có lệnh chuyển nào.</p>' : `<table aria-labelledby="statements"><thead><tr><th scope="col">Ngày, tài khoản</th><th scope="col">Tiền vào</th><th scope="col">Tệp</th></tr></thead><tbody>${rows.join('')}</tbody></table>`}`,
  })
}
