import { ListTodo } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'cases',
  title: 'cases.title',
  icon: ListTodo,
  group: 'service',
  order: 26,
  path: '/queue',
  routes: [{ path: '/queue', name: 'queue', component: () => import('./QueuePage.vue') }],
  visibleTo: (me) => me.permissions.includes('RECORD'),
})
