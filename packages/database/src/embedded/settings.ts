import { totalmem } from 'node:os'

/**
 * Settings given on the command line at each start, so that a newer Tessera tunes an older cluster as well.
 * @param durable false only for throw-away clusters of tests: an acknowledged write may then be lost in a crash.
 */
export function settings(durable: boolean): readonly string[] {
  const megabytes = Math.floor(totalmem() / 1024 / 1024)
  const shared = clamp(Math.floor(megabytes / 8), 64, durable ? 1024 : 128)
  const options: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    max_connections: '200',
    shared_buffers: `${shared}MB`,
    effective_cache_size: `${clamp(Math.floor(megabytes / 2), 128, 16_384)}MB`,
    work_mem: '16MB',
    maintenance_work_mem: `${clamp(Math.floor(megabytes / 16), 64, 512)}MB`,
    // Parallel queries get their memory here first: a container's /dev/shm holds 64 MB.
    min_dynamic_shared_memory: '64MB',
    random_page_cost: '1.1',
    jit: 'off',
    // One machine, no replicas: the write-ahead log serves crash recovery only.
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    lc_messages: 'C',
  }
  return Object.entries(options).map(([name, value]) => `-c ${name}=${value}`)
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
