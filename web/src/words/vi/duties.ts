// What somebody must do next in a filing, and whose move it is; the words reveal neither the kind of case nor anybody's role in it.

export const duties = {
  what: {
    assign: 'Tòa án phân công Thẩm phán xem xét đơn',
    decide: 'Thẩm phán xem xét và quyết định về đơn',
    'answer-mediation': 'Trả lời có chọn hòa giải, đối thoại tại Tòa án hay không',
    'appoint-mediator': 'Tòa án chỉ định Hòa giải viên',
    mediate: 'Hòa giải, đối thoại tại Tòa án',
    amend: 'Sửa đổi, bổ sung đơn theo yêu cầu của Thẩm phán',
    pay: 'Nộp tiền tạm ứng và nộp biên lai cho Tòa án',
    'pay-last': 'Ngày muộn nhất để nộp tiền tạm ứng và biên lai',
    'answer-exemption': 'Thẩm phán trả lời đề nghị miễn, giảm tiền tạm ứng',
    'answer-complaint': 'Chánh án giải quyết khiếu nại về tiền tạm ứng, miễn, giảm',
    accept: 'Thẩm phán thụ lý',
    complain: 'Khiếu nại việc trả lại đơn, nếu bạn không đồng ý',
    'notify-acceptance': 'Tòa án gửi thông báo thụ lý',
    'assign-case': 'Tòa án phân công Thẩm phán giải quyết',
  },
  // A term whose name this page does not know.
  other: 'Việc tiếp theo',
  by: { court: 'Việc của Tòa án', filer: 'Việc của người nộp đơn' },
}
