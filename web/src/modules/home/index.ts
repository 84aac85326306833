import { MapPinned } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'home',
  title: 'home.title',
  icon: MapPinned,
  group: 'work',
  order: 1,
  path: '/',
  routes: [{ path: '/', name: 'home', component: () => import('./HomePage.vue') }],
  visibleTo: (me) => me.permissions.includes('READ'),
})
