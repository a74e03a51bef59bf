// Sample content of the design sheet (/mau-thiet-ke): invented, never about real people.

export const design = {
  title: 'Bảng mẫu thiết kế',
  lead: 'Mọi thành phần của Cổng trên một trang, để người làm và máy kiểm tra nhìn thấy cùng một thứ.',
  built: 'Dựng sẵn',
  scripted: 'Dựng trong trình duyệt',
  button: { primary: 'Việc chính', quiet: 'Việc khác', plain: 'Việc nhỏ' },
  name: { label: 'Họ và tên', hint: 'Viết như trên căn cước.', error: 'Hãy nhập họ và tên của bạn.' },
  article: 'BLTTDS Điều 189 khoản 4',
  dispute: {
    label: 'Có ai tranh chấp với bạn không?',
    choices: [
      { value: 'yes', label: 'Có', hint: 'Ví dụ: đòi nợ, tranh chấp đất, một bên không muốn ly hôn.' },
      { value: 'no', label: 'Không', hint: 'Ví dụ: hai bên cùng muốn ly hôn.' },
    ],
  },
  consent: {
    label: 'Bạn muốn nhận tin bằng cách nào?',
    choices: [
      { value: 'email', label: 'Email' },
      { value: 'portal', label: 'Hộp thư trên Cổng' },
    ],
  },
  birth: { label: 'Ngày sinh', error: 'Không có ngày này trong lịch.' },
  amount: { label: 'Số tiền yêu cầu', inWords: 'Một triệu năm trăm nghìn đồng' },
  states: { received: 'Đã nhận', examined: 'Đang xem xét', asked: 'Cần bổ sung', returned: 'Trả lại đơn' },
  timeline: [
    { title: 'Đã gửi', when: '21:40, thứ Bảy, 21/11/2026', state: 'done' },
    { title: 'Thẩm phán đang xem xét đơn', when: 'Từ thứ Tư, 25/11/2026', state: 'now' },
    { title: 'Thẩm phán ra quyết định', when: 'Dự kiến trước hết thứ Tư, 02/12/2026', state: 'next' },
  ],
  steps: ['Tranh chấp', 'Loại việc', 'Tòa án', 'Các bên', 'Yêu cầu', 'Chứng cứ', 'Xem lại và ký'],
  files: {
    sent: 'hop-dong-vay.pdf',
    sending: 'anh-chup-giay-no.heic',
    failed: 'sao-ke.pdf',
    cause: 'Tệp đang khóa bằng mật khẩu. Bỏ mật khẩu rồi gửi lại.',
  },
  notice: { title: 'Tòa án cần thêm 2 giấy tờ', body: 'Gửi trước hết ngày thứ Sáu, 27/11/2026 (BLTTDS Điều 193).' },
  empty: { title: 'Chưa có thư nào', body: 'Khi Tòa án có việc cần báo, thư sẽ ở đây.' },
  table: {
    caption: 'Các tệp đã nộp',
    columns: [{ heading: 'Tệp' }, { heading: 'Dung lượng', figures: true }, { heading: 'Ngày nhận', figures: true }],
    rows: [
      ['hop-dong-vay.pdf', '2,4 MB', '21/11/2026'],
      ['anh-chup-giay-no.heic', '5,1 MB', '21/11/2026'],
    ],
  },
  progress: 'Đang viết đơn',
}
