// What a mail to a follower says: what the public page says and no more, and how to stop.
import { describe, expect, test } from 'vitest'
import { changeMail, linkMail, topicSaid } from '../../functions/followers/follower-words.ts'
import type { Hearing } from '../../functions/hearings/hearing.ts'
import { cancelHearing, moveHearing, postponeHearing } from '../../functions/hearings/hearing-decision.ts'
import { publicHearing } from '../../functions/hearings/public-hearing.ts'
import { circumstances, day, plan, scheduled } from '../hearings/made.ts'

const court = { code: 'NA-KV01', nameVi: 'Tòa án nhân dân khu vực 1', nameEn: 'Court of Region 1' }
const origin = 'https://cua-cong.example'
const linkId = 'L'.repeat(43)
const mailOf = (hearing: Hearing, language: 'vi' | 'en' = 'vi') => {
  const shown = publicHearing(hearing)
  const change = shown.changed.at(-1)
  if (change === undefined) throw new Error('nothing happened to it')
  const mail = changeMail({ hearing: shown, change, court, topic: 'án dân sự', linkId, origin }, language)
  return `${mail.subject}\n\n${mail.text}`
}
const last = (changes: readonly { hearing: Hearing }[]): Hearing => changes.at(-1)?.hearing ?? scheduled()
const online = scheduled({ mode: 'online', joinAddress: 'https://room.example/secret' })

describe('a mail about a change', () => {
  test('of a new hearing says court, number, hour, room, the page of the day, and how to stop', () => {
    const mail = mailOf(scheduled())
    for (const fact of [
      'Lên lịch phiên tòa: 12/2026/TLST-DS',
      court.nameVi,
      'Thời gian: 08:00, thứ Năm, 26/11/2026, Phòng xử án số 1',
      `${origin}/lich-xet-xu/NA-KV01/2026-11-26`,
      'Bạn nhận thư này vì đang theo dõi: án dân sự.',
      `${origin}/theo-doi-lich#${linkId}`,
      'không đòi tiền',
    ])
      expect(mail).toContain(fact)
    expect(mail).not.toMatch(/\n{3}|undefined/)
  })

  test('of a hearing that moved says where it was and where it is', () => {
    const mail = mailOf(last(moveHearing(scheduled(), plan({ startsAt: '14:00', endsAt: '15:00' }), '', () => '', circumstances())))
    expect(mail).toContain('Lịch cũ: 08:00, thứ Năm, 26/11/2026, Phòng xử án số 1')
    expect(mail).toContain('Lịch mới: 14:00, thứ Năm, 26/11/2026, Phòng xử án số 1')
  })

  test('of one that was put off without a day says that there is none yet; a cancelled one names no hour to come to', () => {
    const decision = { number: '6', on: day('2026-11-21') }
    const putOff = last(postponeHearing(scheduled(), { how: 'postponed', decision, reason: 'Nằm viện' }, () => '', circumstances()).changes)
    expect(mailOf(putOff)).toContain('Ngày mở lại chưa được ấn định.')
    expect(mailOf(cancelHearing(scheduled(), 'Đình chỉ', circumstances()).hearing)).not.toMatch(/Lịch mới|Thời gian/)
  })

  test('of a closed hearing says that one is, and nothing that tells which', () => {
    const mail = mailOf({ ...scheduled({ isClosed: true, room: 'Phòng kín 7' }), shown: null })
    expect(mail).toContain('Phiên tòa xét xử kín')
    for (const secret of ['12/2026', 'Phòng kín 7', 'Lê Văn Thắng', 'hợp đồng']) expect(mail).not.toContain(secret)
  })

  test.each(['vi', 'en'] as const)('names no party, no judge, no reason and no online room (%s)', language => {
    const decision = { number: '6', on: day('2026-11-21') }
    const hearings = [
      online,
      last(postponeHearing(online, { how: 'postponed', decision, reason: 'Bị đơn nằm viện' }, () => '', circumstances()).changes),
    ]
    for (const mail of hearings.map(hearing => mailOf(hearing, language)))
      for (const secret of ['Nguyễn Văn A', 'Trần Thị B', 'nằm viện', 'room.example', 'vneid-', 'Lê Văn Thắng'])
        expect(mail).not.toContain(secret)
  })
})

describe('other words', () => {
  test('the mail that confirms has one link, which leads to a page with a button', () => {
    for (const language of ['vi', 'en'] as const) {
      const { text } = linkMail(linkId, language, origin)
      expect(text.match(/https:\S+/g)).toEqual([`${origin}${language === 'en' ? '/en' : ''}/theo-doi-lich#${linkId}`])
    }
  })

  test.each([
    [{ court: 'NA-KV01', kind: '', number: '' }, court, 'Tòa án nhân dân khu vực 1'],
    [{ court: '', kind: 'DS', number: '' }, undefined, 'án dân sự, mọi Tòa án ở Nghệ An'],
    [{ court: 'NA-KV01', kind: '', number: '12/2026/TLST-DS' }, court, 'vụ án 12/2026/TLST-DS, Tòa án nhân dân khu vực 1'],
  ])('a topic is said in words', (topic, its, said) => {
    expect(topicSaid(topic, its, 'vi')).toBe(said)
  })
})
