// What a person reads when drafts, files, petitions and signatures are refused.
import type { RefusalWords } from './refusals.ts'

export const filingRefusals = {
  'draft.missing': {
    what: 'Không tìm thấy bản nháp này trong tài khoản của bạn.',
    todo: 'Bản nháp có thể đã bị bỏ, đã được nộp, hoặc thuộc tài khoản khác. Xem lại danh sách bản nháp.',
  },
  'draft.changed-meanwhile': {
    what: 'Bản nháp đã được sửa ở một thẻ hoặc máy khác.',
    todo: 'Chọn bản để làm tiếp; bản còn lại không mất.',
  },
  'draft.already-submitted': { what: 'Đơn này đã được nộp.', todo: 'Mở biên nhận để xem mã tiếp nhận.' },
  'draft.too-long': {
    what: 'Đơn dài hơn mức lưu được ({characters} ký tự).',
    todo: 'Rút gọn phần sự việc, hoặc chuyển bớt sang tệp đính kèm.',
  },
  'draft.belongs-to-filing': {
    what: 'Bản nháp này thuộc một đơn đã nộp nên không bỏ được.',
    todo: 'Sửa đổi, bổ sung rồi nộp lại, hoặc rút đơn ở trang Theo dõi.',
  },
  'filing.court-fixed': {
    what: 'Bản sửa đổi phải gửi đến chính Tòa án đã nhận đơn.',
    todo: 'Tải lại trang rồi ký lại; Thẩm phán mới được chuyển đơn.',
  },
  'dossier.unknown': { what: 'Không tìm thấy hồ sơ này trong tài khoản của bạn.', todo: 'Quay lại danh sách bản nháp và mở lại.' },
  'dossier.submitted': { what: 'Hồ sơ này đã được nộp nên không thêm hay bỏ tệp được nữa.', todo: 'Xem biên nhận ở trang Theo dõi.' },
  'document.unknown': { what: 'Không tìm thấy tệp này.', todo: 'Tệp có thể đã bị bỏ ở một thẻ khác. Tải lại trang.' },
  'document.filed': { what: 'Tệp này đã nằm trong đơn đã nộp nên không bỏ được.', todo: 'Gửi thêm tệp mới nếu cần.' },
  'document.not-a-pdf': { what: 'Đây không phải tệp PDF.', todo: 'Chọn văn bản ở dạng PDF.' },
  'document.empty': { what: 'Tệp rỗng, không có nội dung.', todo: 'Mở tệp xem lại rồi chọn tệp khác.' },
  'document.too-large': { what: 'Tệp lớn hơn mức nhận được.', todo: 'Tách tệp, hoặc quét lại với độ phân giải thấp hơn.' },
  'document.too-many': { what: 'Hồ sơ đã đủ {limit} tệp.', todo: 'Gộp các trang vào một tệp PDF, hoặc bỏ bớt tệp.' },
  'document.type-not-accepted': {
    what: 'Loại tệp này không nhận được.',
    todo: 'Lưu thành PDF, hoặc chụp ảnh giấy tờ (JPEG, PNG, HEIC).',
  },
  'document.not-what-it-claims': {
    what: 'Nội dung tệp không đúng với đuôi tên tệp.',
    todo: 'Mở tệp bằng ứng dụng đã tạo ra nó rồi lưu lại thành PDF.',
  },
  'document.not-readable': { what: 'Tệp này chưa mở được.', todo: 'Chờ kiểm tra xong rồi mở lại.' },
  'document.not-uploading': { what: 'Tệp này đã gửi xong hoặc đã dừng.', todo: 'Tải lại trang để xem tình trạng của tệp.' },
  'document.part-unknown': { what: 'Tệp đang gửi không khớp với tệp đã khai.', todo: 'Bỏ tệp này rồi chọn lại.' },
  'document.parts-missing': { what: 'Máy chủ còn thiếu một phần của tệp.', todo: 'Bấm Gửi lại; những phần đã gửi không mất.' },
  'document.upload-over': { what: 'Lần gửi tệp này đã hết hạn.', todo: 'Bỏ tệp này rồi gửi lại từ đầu.' },
  'petition.incomplete': { what: 'Đơn còn thiếu thông tin mà luật yêu cầu.', todo: 'Xem lại đơn, điền những chỗ được nêu rồi ký.' },
  'petition.not-prepared': { what: 'Tệp đơn để ký chưa làm xong.', todo: 'Chờ tệp đơn hiện ra, đọc lại rồi ký.' },
  'petition.outdated': { what: 'Đơn đã được sửa sau khi làm tệp để ký.', todo: 'Làm lại tệp đơn, đọc lại rồi ký.' },
  'petition.not-what-was-read': { what: 'Tệp bạn đọc không phải là tệp mới nhất.', todo: 'Làm lại tệp đơn, đọc lại rồi ký.' },
  'signature.sign-in-again': {
    what: 'Đã quá {withinMinutes} phút từ lần bạn xác nhận danh tính.',
    todo: 'Xác nhận danh tính lại rồi ký.',
  },
  'signature.name-missing': { what: 'Chưa có tên người ký.', todo: 'Gõ họ và tên của bạn.' },
  'signature.name-differs': { what: 'Tên vừa gõ không phải tên người được ký đơn này.', todo: 'Gõ đúng một trong các tên: {accepted}.' },
  'signature.kind-not-accepted': { what: 'Cổng chưa nhận loại chữ ký này.', todo: 'Ký bằng cách gõ họ tên.' },
} satisfies Readonly<Record<string, RefusalWords>>
