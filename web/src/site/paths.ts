// Every page of the site by name, so that no page is linked by a hand-written path. The words are Vietnamese in both languages.

export const paths = {
  home: '/',
  fileLawsuit: '/nop-don',
  wizard: '/nop-don/soan',
  receipt: '/bien-nhan',
  follow: '/theo-doi',
  verify: '/xac-minh',
  signIn: '/dang-nhap',
  inbox: '/hop-thu',
  desk: '/ban-lam-viec',
  administration: '/quan-tri',
  help: '/huong-dan',
  helpFiling: '/huong-dan/nop-don',
  courts: '/toa-an',
  glossary: '/thuat-ngu',
  fraud: '/canh-bao-lua-dao',
  accessibility: '/tro-giup-tiep-can',
  privacy: '/quyen-rieng-tu',
  offline: '/mat-ket-noi',
  design: '/mau-thiet-ke',
} as const
