/// placeholder replaced by the graph science
struct Placeholder {}
