import { Inbox } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'inbox',
  title: 'inbox.title',
  icon: Inbox,
  group: 'source',
  order: 40,
  path: '/inbox',
  routes: [{ path: '/inbox', name: 'inbox', component: () => import('./InboxPage.vue') }],
  visibleTo: (me) => me.permissions.includes('READ') && (me.permissions.includes('ACCEPT') || me.permissions.includes('RECORD')),
})
