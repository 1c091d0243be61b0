#ifndef VENTANILLA_SYNC_COUNT_H
#define VENTANILLA_SYNC_COUNT_H

#ifdef __cplusplus
extern "C" {
#endif

/* Makes a VFS the default one that hands everything to the system's and counts the syncs of all files. 0: done. */
int syncCountInstall(void);
/* Syncs since the start of the process. */
long syncCount(void);

#ifdef __cplusplus
}
#endif

#endif
