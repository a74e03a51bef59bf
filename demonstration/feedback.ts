// Feedback of invented people: one message that waits for the court, one that it has answered.
import { randomUUID } from 'node:crypto'
import { PortalClient } from './portal-client.ts'

const versionOf = (value: unknown): number =>
  value !== null && typeof value === 'object' && 'version' in value ? Number(value.version) : 0

/** `clerk` serves in the court of NA-KV01. */
export const giveFeedback = async (origin: string, clerk: PortalClient): Promise<void> => {
  const stranger = new PortalClient(origin)
  const answered = randomUUID()
  const without = { email: '', phone: '' }
  const hours = 'Sáng thứ Hai quầy nhận đơn mở cửa muộn. Xin ghi giờ làm việc của quầy lên Cổng.'
  await stranger.post('/api/feedback', { id: answered, category: 'service', desk: 'NA-KV01', text: hours, ...without })
  const list = await clerk.get('/api/desk/feedback')
  const rows: unknown[] =
    list !== null && typeof list === 'object' && 'feedback' in list && Array.isArray(list.feedback) ? list.feedback : []
  await clerk.post(`/api/desk/feedback/${answered}/answer`, {
    version: versionOf(rows[0]),
    kind: 'answered',
    text: 'Tòa án xin lỗi về sáng hôm đó. Quầy mở từ 7 giờ 30 đến 16 giờ 30 các ngày làm việc; giờ này nay có ở trang Danh bạ Tòa án.',
  })
  const interpreter = 'Nhà tôi nói tiếng Mông. Mong Tòa án có bảng hướng dẫn bằng tiếng Mông ở phòng chờ.'
  await stranger.post('/api/feedback', { id: randomUUID(), category: 'suggestion', desk: 'NA-KV01', text: interpreter, ...without })
}
