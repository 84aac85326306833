/// Division codes that changed after the boundaries were drawn (about 2018): old code → code and name in use.
/// Each line is an order of the State Council or the Ministry of Civil Affairs; the outline stayed the same.
export const RENAMED = {
  510124: { code: '510117', name: '郫都区', since: 2016 },
  510180: { code: '510185', name: '简阳市', since: 2016 },
  511028: { code: '511083', name: '隆昌市', since: 2017 },
  510626: { code: '510604', name: '罗江区', since: 2017 },
  511521: { code: '511504', name: '叙州区', since: 2018 },
  510922: { code: '510981', name: '射洪市', since: 2019 },
  510132: { code: '510118', name: '新津区', since: 2020 },
  513425: { code: '513402', name: '会理市', since: 2021 },
}

export const CITIES = {
  510100: '成都市', 510300: '自贡市', 510400: '攀枝花市', 510500: '泸州市', 510600: '德阳市', 510700: '绵阳市',
  510800: '广元市', 510900: '遂宁市', 511000: '内江市', 511100: '乐山市', 511300: '南充市', 511400: '眉山市',
  511500: '宜宾市', 511600: '广安市', 511700: '达州市', 511800: '雅安市', 511900: '巴中市', 512000: '资阳市',
  513200: '阿坝藏族羌族自治州', 513300: '甘孜藏族自治州', 513400: '凉山彝族自治州',
}

export const current = (code, name) => RENAMED[code] ?? { code, name }
export const cityOf = (code) => `${code.slice(0, 4)}00`
