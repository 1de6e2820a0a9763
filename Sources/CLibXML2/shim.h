#include <libxml/xmlversion.h>
/* The parser's ICU support is not used here, and its headers clash with those of Foundation. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

/* xmlFree is a variable in C, which Swift cannot see as safe to share. */
static inline void demarche_xml_free(void *memory) { xmlFree(memory); }
