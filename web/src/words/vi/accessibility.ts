// The accessibility statement.

export const accessibility = {
  title: 'Trợ giúp tiếp cận',
  lead: 'Ai cũng phải làm được việc với Tòa án: người khiếm thị, người cao tuổi, người dùng điện thoại cũ hay mạng chậm.',
  sections: [
    {
      id: 'da-lam',
      heading: 'Cổng được làm thế nào',
      ordered: false,
      paragraphs: ['Cổng theo tiêu chuẩn WCAG 2.2 mức AA. Khi sửa đổi, mỗi trang được máy kiểm tra lại theo tiêu chuẩn này.'],
      items: [
        'Dùng được hoàn toàn bằng bàn phím và bằng trình đọc màn hình.',
        'Chữ lớn; phóng to đến 200% không mất nội dung; hiển thị được trên màn hình rộng 320 điểm.',
        'Độ tương phản chữ chính từ 7:1; có nền sáng và nền tối theo cài đặt của máy.',
        'Màu sắc luôn đi kèm chữ và biểu tượng.',
        'Không giới hạn thời gian khi đang nhập; bản nháp tự lưu.',
        'Trang hướng dẫn, danh bạ và cảnh báo đọc được khi không có JavaScript; có thể in.',
        'Đơn và biên nhận do Cổng viết là PDF có thẻ cấu trúc, trình đọc màn hình đọc được.',
      ],
      article: '',
    },
    {
      id: 'gioi-han',
      heading: 'Những chỗ còn hạn chế',
      ordered: false,
      paragraphs: [],
      items: [
        'Chưa có đơn vị độc lập đánh giá.',
        'Chưa có bản ngôn ngữ ký hiệu, bản âm thanh, tiếng Thái, tiếng Mông, tiếng Khơ Mú.',
        'Ảnh và tệp do các bên gửi lên có thể không đọc được bằng trình đọc màn hình.',
      ],
      article: '',
    },
    {
      id: 'quyen',
      heading: 'Quyền của bạn trước Tòa án',
      ordered: false,
      paragraphs: [],
      items: [
        'Dùng tiếng nói, chữ viết của dân tộc mình; người khuyết tật nghe, nói được dùng ngôn ngữ ký hiệu; Tòa án có người phiên dịch (BLTTDS Điều 20).',
        'Không biết chữ, không nhìn được: người khác viết đơn giúp, có người làm chứng ký (BLTTDS Điều 189 khoản 2).',
        'Người cao tuổi, người khuyết tật có khó khăn về tài chính được trợ giúp pháp lý miễn phí (Luật Trợ giúp pháp lý 2017 Điều 7).',
      ],
      article: '',
    },
    {
      id: 'cach-khac',
      heading: 'Gặp khó khăn?',
      ordered: false,
      paragraphs: [
        'Bạn luôn có thể nộp đơn trực tiếp tại Tòa án hoặc qua bưu điện (BLTTDS Điều 190 khoản 1).',
        'Hãy nói với Tòa án nơi bạn nộp đơn trang nào khó dùng và bạn dùng thiết bị gì, để chúng tôi sửa.',
      ],
      items: [],
      article: '',
    },
  ],
}
