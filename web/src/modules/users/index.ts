import { Users } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'users',
  title: 'users.title',
  icon: Users,
  group: 'admin',
  order: 70,
  path: '/users',
  routes: [{ path: '/users', name: 'users', component: () => import('./UsersPage.vue') }],
  visibleTo: (me) => me.permissions.includes('ADMINISTER'),
})
