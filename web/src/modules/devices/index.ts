import { RadioTower } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'devices',
  title: 'devices.title',
  icon: RadioTower,
  group: 'source',
  order: 48,
  path: '/devices',
  routes: [{ path: '/devices', name: 'devices', component: () => import('./DevicesPage.vue') }, { path: '/devices/:id', name: 'device', component: () => import('./DevicePage.vue') }],
  visibleTo: (me) => me.permissions.includes('READ') && me.role !== 'ENTERPRISE',
})
