// What Swift cannot say itself: macros, variadic functions, parameters that C forgot to make const,
// and two names that libcgraph and libgvc export but do not declare.
#ifndef DEMARCHE_CGRAPHVIZ_SHIM_H
#define DEMARCHE_CGRAPHVIZ_SHIM_H

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>
#include <stdlib.h>
#include <string.h>

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

static inline Agraph_t *demarche_parse(const char *text) {
  Agraph_t *graph = agmemread(text);
  aaglex_destroy();
  return graph;
}

static inline const char *demarche_get(void *object, const char *name) {
  return agget(object, (char *)name);
}

static inline int demarche_set(void *object, const char *name, const char *value) {
  return agsafeset(object, (char *)name, (char *)value, "");
}

static inline int demarche_is_html(const char *value) { return aghtmlstr((char *)value); }

static inline int demarche_is_directed(Agraph_t *graph) { return agisdirected(graph); }

#endif
