import { CalendarCheck } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'day',
  title: 'day.title',
  icon: CalendarCheck,
  group: 'work',
  order: 2,
  path: '/day',
  routes: [{ path: '/day', name: 'day', component: () => import('./DayPage.vue') }],
  visibleTo: (me) => me.permissions.includes('READ'),
})
