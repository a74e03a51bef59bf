// The calculator of court fees in a real browser: answers, links, reliefs, offline, print, without JavaScript; no API is there to ask.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, desktop, launchBrowser, openWindow, overflows, phone } from '../support/browser.ts'
import { type ServedSite, serveBuiltSite } from '../support/served-site.ts'

let site: ServedSite
let browser: Browser

beforeAll(async () => {
  site = await serveBuiltSite()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim()
/** As it is shown, a line break between blocks. */
const textOf = async (place: Locator) => plain((await place.allInnerTexts()).join(' '))
const amounts = (page: Page) => textOf(page.locator('#fee-amounts'))
const answer = (page: Page) => textOf(page.locator('#fee-answer'))

/** Opens the page and, at the end, finds that nothing failed and nothing was asked of an API. */
const onPage = async (address: string, story: (page: Page) => Promise<void>, viewport = phone): Promise<void> => {
  const { context, page, faults } = await openWindow(browser, site.origin, { viewport })
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  await page.goto(address)
  // The form appears when the script can answer.
  await page.locator('#fee-form').waitFor()
  await story(page)
  expect(faults).toEqual([])
  expect(asked.filter(path => path.startsWith('/api') || path.startsWith('/status'))).toEqual([])
  await context.close()
}

describe('asking', () => {
  it('NQ 326 7(2): from the kind and the value typed to the advance, each step with its article, and a link that says the same', async () => {
    await onPage('/an-phi', async page => {
      expect(await page.locator('#ket-qua').isVisible()).toBe(false)
      await page.getByText('Tranh chấp dân sự', { exact: true }).click()
      await page.locator('#gia-tri').fill('500000000')
      await page.locator('#gia-tri').blur()
      expect(await page.locator('#gia-tri').inputValue()).toBe('500.000.000')
      expect(await textOf(page.locator('#gia-tri-words'))).toBe('Năm trăm triệu đồng')
      expect(await amounts(page)).toBe(
        'Tạm ứng án phí, nộp trước 12.000.000 đ Mười hai triệu đồng Án phí, cuối cùng người thua chịu 24.000.000 đ',
      )
      const said = await answer(page)
      expect(said).toContain('20.000.000 + 4% × (500.000.000 − 400.000.000) = 24.000.000 đ NQ 326 Danh mục A.II.1.3')
      expect(said).toContain('24.000.000 × 50% = 12.000.000 đ NQ 326 Điều 7 khoản 2')
      expect(said).toContain('cơ quan thi hành án dân sự')
      expect(new URL(page.url()).search).toBe('?loai=dan-su&gia-tri=500000000')
      await page.getByRole('button', { name: 'Xem kết quả' }).click()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('ket-qua-title')
    })
  })

  it('what cannot be read is said at the field, in words, and takes the focus', async () => {
    await onPage('/an-phi?loai=kinh-doanh', async page => {
      await page.locator('#gia-tri').fill('12tr')
      await page.getByRole('button', { name: 'Xem kết quả' }).click()
      expect(await textOf(page.locator('#gia-tri-error'))).toContain('Chỉ nhập chữ số')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('gia-tri')
      expect(await amounts(page)).toBe('Sửa chỗ được đánh dấu để xem kết quả.')
      await page.locator('#gia-tri').fill('100.000.000')
      await page.locator('#gia-tri').press('Enter')
      expect(await page.locator('#gia-tri-error').isVisible()).toBe(false)
      expect(await amounts(page)).toContain('3.000.000 đ')
    })
  })

  it('only asks what changes the answer', async () => {
    await onPage('/an-phi?loai=hon-nhan-gia-dinh', async page => {
      const visible = async () => {
        const ids = ['cap', 'ly-hon', 'gia-tri', 'thu-tuc', 'trang', 'ban']
        const shown = await Promise.all(ids.map(async id => ((await page.locator(`#${id}`).isVisible()) ? id : '')))
        return shown.filter(id => id !== '')
      }
      expect(await visible()).toEqual(['cap', 'ly-hon', 'gia-tri', 'thu-tuc'])
      await page.getByText('Phúc thẩm', { exact: true }).first().click()
      expect(await visible()).toEqual(['cap', 'thu-tuc'])
      await page.getByText('Xin bản sao bản án, tài liệu', { exact: true }).click()
      expect(await visible()).toEqual(['trang', 'ban'])
      await page.locator('#trang').fill('12')
      await page.locator('#ban').fill('2')
      await page.locator('#ban').blur()
      expect(await amounts(page)).toContain('36.000 đ')
      expect(new URL(page.url()).search).toBe('?loai=ban-sao&trang=12&ban=2')
    })
  })

  it('NQ 326 12, 14: a relief is offered with its article, leaves the amount, and never enters the link', async () => {
    await onPage('/an-phi?loai=dan-su&gia-tri=500000000', async page => {
      await page.locator('#fee-reliefs summary').click()
      expect(await page.getByText('Bạn là người lao động đòi').isVisible()).toBe(false)
      await page.getByText('Bạn từ đủ 60 tuổi trở lên?').click()
      expect(await amounts(page)).toContain('12.000.000 đ')
      expect(await answer(page)).toContain('Nếu Thẩm phán chấp nhận đơn xin miễn Nộp trước: 0 đ. Phần án phí của bạn: 0 đ.')
      expect(await answer(page)).toContain('NQ 326 Điều 12 khoản 1 điểm đ')
      expect(new URL(page.url()).search).toBe('?loai=dan-su&gia-tri=500000000')
    })
  })
})

describe('a link', () => {
  it('opens with its answer, and says the same in the other language', async () => {
    await onPage('/an-phi?loai=lao-dong&gia-tri=1000000000#ket-qua', async page => {
      expect(await amounts(page)).toBe(
        'Tạm ứng án phí, nộp trước 12.000.000 đ dự kiến Mười hai triệu đồng Án phí, cuối cùng người thua chịu 24.000.000 đ dự kiến',
      )
      const top = await page.locator('#ket-qua').evaluate(place => place.getBoundingClientRect().top)
      expect(top).toBeLessThan(phone.height / 2)
      await page.locator('[data-other-language]').click()
      await page.locator('#fee-amounts dl').waitFor()
      expect(new URL(page.url()).pathname).toBe('/en/an-phi')
      expect(await amounts(page)).toContain('Fee advance, paid first 12,000,000 VND expected')
    })
  })
})

describe('everywhere', () => {
  it.each([
    ['/an-phi', phone],
    ['/an-phi?loai=hon-nhan-gia-dinh&ly-hon=co&gia-tri=500000001&thu-tuc=rut-gon', phone],
    ['/en/an-phi?loai=hanh-chinh&gia-tri=9000000000000', phone],
    ['/en/an-phi?loai=lao-dong&gia-tri=7000000', desktop],
    ['/an-phi?loai=viec-dan-su', desktop],
  ])('%s fits its window and axe finds nothing', async (address, viewport) => {
    await onPage(
      address,
      async page => {
        if (address.includes('loai')) await page.locator('#fee-reliefs summary').click()
        expect(await overflows(page)).toBe(false)
        expect(await axeFindings(page)).toEqual([])
      },
      viewport,
    )
  })

  it('works with the network gone', async () => {
    const { context, page } = await openWindow(browser, site.origin, { offlineWorker: true })
    const address = '/an-phi?loai=kinh-doanh&gia-tri=5000000000'
    await page.goto(address)
    await page.locator('#fee-amounts dl').waitFor()
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(entry => new URL(entry.name).pathname)
        .filter(path => path.endsWith('.js') && path !== '/sw.js'),
    )
    // The page itself asks for the rest once it is quiet.
    const kept = () =>
      page.evaluate(async () => {
        const caught = await Promise.all((await caches.keys()).map(async name => (await caches.open(name)).keys()))
        return caught.flat().map(request => new URL(request.url).pathname)
      })
    await expect.poll(kept, { timeout: 20_000 }).toEqual(expect.arrayContaining(['/an-phi', '/en/an-phi', ...scripts]))
    await context.setOffline(true)
    await page.goto(address)
    await page.locator('#fee-amounts dl').waitFor()
    expect(await amounts(page)).toContain('56.500.000 đ')
    await context.close()
  })

  it('prints the answer with what was asked, not the form, not the tables', async () => {
    await onPage('/an-phi?loai=dan-su&gia-tri=500000000', async page => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('#fee-form').isVisible()).toBe(false)
      expect(await page.locator('#fee-reference').isVisible()).toBe(false)
      expect(await answer(page)).toMatch(
        /^Tranh chấp dân sự · Sơ thẩm · giá trị 500\.000\.000 đ · Thủ tục thường · tính ngày \d\d\/\d\d\/\d{4}\./,
      )
    })
  })

  it('without JavaScript shows the brackets as tables and who is relieved, and no form', async () => {
    const context = await browser.newContext({ baseURL: site.origin, javaScriptEnabled: false, viewport: phone })
    const page = await context.newPage()
    await page.goto('/an-phi')
    expect(await page.locator('#fee-form').isVisible()).toBe(false)
    expect(await page.getByRole('table').count()).toBe(5)
    expect(await textOf(page.getByRole('table').first())).toContain('20.000.000 đ và 4% của phần trên 400.000.000 đ')
    expect(await page.locator('noscript dt', { hasText: 'hộ nghèo' }).isVisible()).toBe(true)
    await context.close()
  })

  it('asked for no file that the site does not have', () => {
    // The keys of receipts are data that the portal publishes.
    expect(site.missing.filter(path => !path.startsWith('/keys/'))).toEqual([])
  })
})
