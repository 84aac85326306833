import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { Me, Permission, SystemInfo } from './api-types'
import { ApiProblem, del, get, post } from './http'

export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  const system = ref<SystemInfo | null>(null)
  let asked = false

  async function restore(): Promise<Me | null> {
    if (asked) return me.value
    try {
      me.value = await get<Me>('/api/session')
      asked = true
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || problem.status !== 401) throw problem
      me.value = null
      asked = true
    }
    return me.value
  }
  async function learnSystem(): Promise<SystemInfo> {
    system.value ??= await get<SystemInfo>('/api/system')
    return system.value
  }
  async function logIn(username: string, password: string): Promise<void> {
    me.value = await post<Me>('/api/session', { username, password })
    asked = true
  }
  async function logOut(): Promise<void> {
    await del('/api/session')
    forget()
  }
  function forget(): void {
    me.value = null
    asked = true
  }
  const demo = computed(() => system.value?.demo ?? false)
  const may = (permission: Permission): boolean => me.value?.permissions.includes(permission) ?? false
  return { me, system, demo, restore, learnSystem, logIn, logOut, forget, may }
})
