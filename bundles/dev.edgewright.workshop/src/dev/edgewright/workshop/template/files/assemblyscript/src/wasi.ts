/** The functions of WASI preview 1 that the filter calls; each gives an error number or 0. */

@external("wasi_snapshot_preview1", "fd_read")
export declare function fd_read(fd: u32, buffers: usize, count: u32, read: usize): u32;

@external("wasi_snapshot_preview1", "fd_write")
export declare function fd_write(fd: u32, buffers: usize, count: u32, written: usize): u32;

@external("wasi_snapshot_preview1", "environ_sizes_get")
export declare function environ_sizes_get(count: usize, size: usize): u32;

@external("wasi_snapshot_preview1", "environ_get")
export declare function environ_get(pointers: usize, texts: usize): u32;

@external("wasi_snapshot_preview1", "proc_exit")
export declare function proc_exit(code: u32): void;
