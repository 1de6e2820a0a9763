// What Swift cannot say itself: macros, variadic functions, parameters that C forgot to make const,
// and two names that libcgraph and libgvc export but do not declare.
#ifndef DEMARCHE_CGRAPHVIZ_SHIM_H
#define DEMARCHE_CGRAPHVIZ_SHIM_H

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

// Throws away what the scanner has left over of one text, so that it does not leak into the next.
extern int aaglex_destroy(void);

// Any value makes libgvc refuse to load files that a graph names.
extern char *HTTPServerEnVar;

static inline void demarche_refuse_files(void) {
  HTTPServerEnVar = (char *)"demarche";
}

// Sends messages to a function. libcgraph formats them in a buffer that grows while it formats, and
// reads its arguments twice when it does; a first long message makes it large enough for good.
static inline int demarche_hear_messages(int (*hear)(char *)) {
  const size_t length = 1 << 20;
  char *blank = (char *)malloc(length + 1);
  if (!blank) return 0;
  memset(blank, ' ', length);
  blank[length] = 0;
  agseterrf(hear);
  agwarningf(blank);
  free(blank);
  agreseterrors();
  return 1;
}

// Memory for one graph, handed out in rising order. libcgraph keeps subgraphs in the order of the
// addresses of their names: with malloc equal texts would be drawn in different orders.
typedef struct {
  char *start;
  size_t size;
  size_t used;
} demarche_arena;

#define DEMARCHE_ARENA_SIZE ((size_t)1 << 28)

static inline void *demarche_arena_open(Agdisc_t *disc) {
  (void)disc;
  demarche_arena *arena = (demarche_arena *)malloc(sizeof(demarche_arena));
  if (!arena) return NULL;
  void *start = mmap(NULL, DEMARCHE_ARENA_SIZE, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  arena->start = start == MAP_FAILED ? NULL : (char *)start;
  arena->size = start == MAP_FAILED ? 0 : DEMARCHE_ARENA_SIZE;
  arena->used = 0;
  return arena;
}

static inline void *demarche_arena_alloc(void *heap, size_t request) {
  demarche_arena *arena = (demarche_arena *)heap;
  size_t rounded = (request + 15) & ~(size_t)15;
  // A graph too large for the arena loses only the order, and this memory at the end.
  if (rounded < request || rounded > arena->size - arena->used) return calloc(1, request);
  void *block = arena->start + arena->used;
  arena->used += rounded;
  return block;
}

static inline void *demarche_arena_resize(void *heap, void *block, size_t old, size_t request) {
  void *larger = demarche_arena_alloc(heap, request);
  if (larger && block) memcpy(larger, block, old < request ? old : request);
  return larger;
}

static inline void demarche_arena_free(void *heap, void *block) {
  (void)heap;
  (void)block;
}

static inline void demarche_arena_close(void *heap) {
  demarche_arena *arena = (demarche_arena *)heap;
  if (arena->start) munmap(arena->start, arena->size);
  free(arena);
}

// Reads the first graph of a text; null, or with `agerrors`, where there is none.
static inline Agraph_t *demarche_parse(const char *text, size_t length) {
  static Agmemdisc_t memory = {demarche_arena_open, demarche_arena_alloc, demarche_arena_resize,
                               demarche_arena_free, demarche_arena_close};
  FILE *file = length ? fmemopen((void *)text, length, "r") : NULL;
  if (!file) return NULL;
  Agdisc_t disc = {&memory, &AgIdDisc, &AgIoDisc};
  agsetfile(NULL);
  agreadline(1);
  Agraph_t *graph = agread(file, &disc);
  aaglex_destroy();
  fclose(file);
  return graph;
}

static inline const char *demarche_get(void *object, const char *name) {
  return agget(object, (char *)name);
}

static inline int demarche_set(void *object, const char *name, const char *value) {
  return agsafeset(object, (char *)name, (char *)value, "");
}

// The bounding box after layout, without writing every place as text first.
static inline void demarche_bounds(Agraph_t *graph, double *corners) {
  boxf box = GD_bb(graph);
  corners[0] = box.LL.x;
  corners[1] = box.LL.y;
  corners[2] = box.UR.x;
  corners[3] = box.UR.y;
}

static inline int demarche_is_html(const char *value) { return aghtmlstr((char *)value); }

static inline int demarche_is_directed(Agraph_t *graph) { return agisdirected(graph); }

#endif
