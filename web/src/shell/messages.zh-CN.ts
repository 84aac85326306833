import { byFolder } from '@/kernel/i18n'

export default byFolder(
  import.meta.glob(['../kernel/zh-CN.json', '../ui/zh-CN.json', '../map/zh-CN.json', './zh-CN.json', '../modules/*/zh-CN.json'], { eager: true, import: 'default' }),
)
