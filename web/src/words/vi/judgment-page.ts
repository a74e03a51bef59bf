// The public page of a judgment, and what is left where one was taken down.

export const judgmentPage = {
  reference: 'Bản đã mã hóa, công bố để tham khảo',
  referenceBody:
    'Tên người, tổ chức, địa chỉ và các số riêng đã được thay bằng chữ cái (NQ 03/2017/NQ-HĐTP). Bản này không thay thế bản án mà Tòa án đã giao cho đương sự.',
  facts: 'Thông tin bản án',
  number: 'Số',
  date: 'Ngày',
  court: 'Tòa án xét xử',
  level: 'Cấp xét xử',
  kind: 'Loại vụ việc',
  relation: 'Quan hệ pháp luật',
  outcome: 'Kết quả',
  precedents: 'Áp dụng án lệ',
  publishedOn: 'Ngày công bố',
  levels: { 'first-instance': 'Sơ thẩm', appeal: 'Phúc thẩm', cassation: 'Giám đốc thẩm', retrial: 'Tái thẩm' },
  outcomes: {
    accepted: 'Chấp nhận yêu cầu',
    'partly-accepted': 'Chấp nhận một phần yêu cầu',
    rejected: 'Không chấp nhận yêu cầu',
    'agreement-recognised': 'Công nhận sự thỏa thuận',
    discontinued: 'Đình chỉ',
    convicted: 'Tuyên có tội',
    acquitted: 'Tuyên không có tội',
    upheld: 'Giữ nguyên bản án sơ thẩm',
    amended: 'Sửa bản án sơ thẩm',
    quashed: 'Hủy bản án sơ thẩm',
    other: 'Khác',
  },
  summary: 'Tóm tắt',
  text: 'Nội dung bản án',
  corrections: 'Đính chính',
  pdf: 'Tải bản PDF',
  copy: 'Xin bản sao có chứng thực',
  json: 'Dữ liệu (JSON)',
  wrong:
    'Bạn thấy tên thật, địa chỉ hay số riêng của ai trong bản này? Báo ngay cho Tòa án nêu trên: Tòa án có thể gỡ bản án trong vài phút.',
  gone: {
    title: 'Bản án đã được gỡ',
    lead: 'Tòa án đã gỡ bản án này. Nội dung không còn ở trang này, ở tệp PDF, ở dữ liệu hay ở kết quả tìm kiếm của cổng.',
    body: 'Bản án vẫn có hiệu lực. Đương sự và người có quyền xin bản sao tại Tòa án đã xét xử.',
  },
}
