// Holds the papers to their forms: every code is a word, every person and file of the petition is there, each law has its own title.
import { describe, expect, test } from 'vitest'
import { expectedAfterFiling } from '../../functions/filings/filing-deadline.ts'
import { receiptStatement } from '../../functions/filings/filing-submission.ts'
import { emptyParty, type Petition } from '../../functions/filings/petition-form.ts'
import { petitionPaper } from '../../functions/filings/petition-paper.ts'
import { petitionWords } from '../../functions/filings/petition-words.ts'
import { receiptPaper } from '../../functions/filings/receipt-paper.ts'
import { signatories } from '../../functions/filings/signature.ts'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { defaultCalendar } from '../../functions/kernel/court-calendar.ts'
import { defaultDirectory } from '../../functions/kernel/court-directory.ts'
import { filed, petition, receiptCode, submitted } from './samples.ts'

const paperOf = (of: Petition, files = [{ id: 'doc1', name: 'Giấy vay.pdf', pages: 2 }]) =>
  petitionPaper({
    petition: of,
    files,
    words: petitionWords(of, defaultDirectory),
    signatories: signatories(of),
    preparedOn: parseCivilDate('2026-11-10'),
  })

const headings = (of: Petition) => paperOf(of).sections.map(section => section.heading)

describe('form 23-DS', () => {
  const paper = paperOf(petition)

  test('names the court, the place and the day in words', () => {
    expect(paper).toMatchObject({
      form: '23-DS',
      title: 'ĐƠN KHỞI KIỆN',
      addressee: 'Tòa án nhân dân khu vực 1 - Nghệ An',
      placeAndDate: 'Nghệ An, ngày 10 tháng 11 năm 2026',
    })
  })

  test('has the sections of the form in its order, and none that is empty', () => {
    expect(headings(petition)).toEqual([
      'Người khởi kiện',
      'Người bị kiện',
      'Quan hệ pháp luật',
      'Nội dung sự việc, quyền và lợi ích bị xâm phạm',
      'Yêu cầu Tòa án giải quyết những vấn đề sau đây',
      'Danh mục tài liệu, chứng cứ kèm theo đơn khởi kiện',
    ])
  })

  test('writes addresses with commune and province, and flags one that is only the last known', () => {
    const [, defendants] = paper.sections
    expect(defendants?.blocks[0]).toEqual({
      kind: 'fields',
      fields: [
        { label: 'Họ và tên', value: 'Hoàng Thị Hoà' },
        { label: 'Địa chỉ (nơi cư trú, làm việc hoặc có trụ sở cuối cùng)', value: 'Xóm 3, phường Thành Vinh, tỉnh Nghệ An' },
      ],
    })
  })

  test('numbers claims with their amounts, and says against whom when not against all', () => {
    const two = [...petition.defendants, { ...emptyParty('d2'), fullName: 'Lê Văn Nam' }]
    const claims = [...petition.claims, { id: 'c2', text: 'Liên đới trả lãi', amountVnd: null, against: ['d2'] }]
    const section = paperOf({ ...petition, defendants: two, claims }).sections.find(each => each.heading.startsWith('Yêu cầu'))
    expect(section?.blocks).toEqual([
      { kind: 'list', items: ['Buộc bà Hòa trả nợ gốc. Số tiền: 50.000.000 đ.', 'Liên đới trả lãi. Đối với: Lê Văn Nam.'] },
    ])
  })

  test('names every file that is filed, listed as evidence or not', () => {
    const files = [
      { id: 'doc1', name: 'Giấy vay.pdf', pages: 2 },
      { id: 'doc9', name: 'ảnh.jpg', pages: 1 },
    ]
    const rows = paperOf(petition, files).sections.at(-1)?.blocks[0]
    expect(rows).toMatchObject({
      rows: [
        ['1', 'Giấy vay tiền', 'Bản sao', '1', 'Giấy vay.pdf'],
        ['2', 'Tài liệu kèm theo', 'Tệp điện tử', '1', 'ảnh.jpg'],
      ],
    })
  })

  test('189(5): says what could not be enclosed and why', () => {
    const blocks = paperOf({ ...petition, missingEvidenceReason: 'Bản gốc do bị đơn giữ' }).sections.at(-1)?.blocks
    expect(JSON.stringify(blocks)).toContain('Bản gốc do bị đơn giữ')
  })
})

describe('the other forms', () => {
  test('a request (BLTTDS 362) and an administrative case (TTHC 118) have their own', () => {
    const request: Petition = { ...petition, matter: 'request', defendants: [] }
    expect(paperOf(request)).toMatchObject({ form: '01-VDS', signature: { heading: 'Người yêu cầu' } })
    expect(headings(request)[0]).toBe('Người yêu cầu giải quyết việc dân sự')
    const administrative = paperOf({ ...petition, kind: 'HC', noParallelComplaint: true })
    expect(administrative.form).toBe('01-HC')
    expect(administrative.closing[0]).toContain('không đồng thời khiếu nại')
  })

  test('a petition of one word is a paper too: a preview never fails', () => {
    const blank: Petition = { ...petition, courtCode: '', date: '', plaintiffs: [], defendants: [], claims: [], evidence: [], facts: '' }
    expect(paperOf(blank, [])).toMatchObject({ placeAndDate: 'Nghệ An, ngày 10 tháng 11 năm 2026', signature: { names: [] } })
  })
})

describe('the receipt', () => {
  const statement = receiptStatement({ receiptCode, petition, files: filed().files, now: '2026-11-09T17:30:00.000Z' })
  const paper = (language: 'vi' | 'en') =>
    receiptPaper({
      statement,
      link: 'https://x/xac-minh#r=a.b',
      next: expectedAfterFiling(submitted(), defaultCalendar),
      courtName: 'Tòa',
      language,
    })

  test('shows the local minute and day, each file with size and hash, and the next steps with day and article', () => {
    const vi = paper('vi')
    expect(vi.code.value).toBe('NA-0000-0000-000')
    expect(vi.fields.map(field => field.value)).toContain('00:30 ngày 10/11/2026')
    expect(vi.files.rows[1]).toEqual(['2', 'Giấy vay.pdf', '30000', 'ab'.repeat(32)])
    expect(vi.next.rows.map(([, day, article]) => [day, article])).toEqual([
      ['thứ Sáu, 13/11/2026', 'BLTTDS 191(2)'],
      ['thứ Sáu, 20/11/2026', 'BLTTDS 191(3)'],
    ])
    expect(JSON.stringify(vi.next)).toContain('dự kiến')
  })

  test('says the same in English', () => {
    const [vi, en] = [paper('vi'), paper('en')]
    expect(en.fields.map(field => field.value)).toContain('00:30 on 10 November 2026')
    expect([en.files.rows, en.next.rows.length, en.fields.length]).toEqual([vi.files.rows, vi.next.rows.length, vi.fields.length])
    expect(en.title).not.toBe(vi.title)
  })

  test('names roles by number, and nobody', () => {
    expect(JSON.stringify([paper('vi'), paper('en')])).not.toMatch(/Nguyễn|Hoàng/)
  })
})
