/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a stream of articles and edges: the first byte is the capacity,
 * then each article has a byte with its number of edges and three bytes an
 * edge (how far back; tie, direction and more; score). The house must stay in
 * order.
 */
#include <config.h>

#include "fuzz.h"
#include "group/groups.h"

#define EDGES 7

static size_t
read_edges(const uint8_t *data, size_t size, uint32_t next, uint32_t capacity,
    struct wci_edge *edges)
{
	size_t n = 0;

	for (size_t i = 0; i + 3 <= size && i < 3 * EDGES; i += 3) {
		uint32_t back = 1 + data[i];

		if (back >= next || back >= capacity)
			continue;
		edges[n].to = next - back;
		edges[n].tie = (enum wcopy_tie)(data[i + 1] % 3);
		edges[n].this_larger = data[i + 1] >= 128;
		edges[n].adds = (data[i + 1] >> 6 & 1) != 0;
		edges[n].unlike = (data[i + 1] >> 5 & 1) != 0;
		edges[n].score = data[i + 2] / 128.0;
		n++;
	}
	return n;
}

/* Which of n edges lead to articles that are near to each other: as good as
 * any way to tell is by how far apart they came. */
static void
tell_akin(struct wci_edge *edges, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		edges[i].akin = 0;
		for (size_t k = 0; k < n; k++)
			if (k != i && (edges[i].to ^ edges[k].to) % 4 == 1)
				edges[i].akin |= UINT64_C(1) << k;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct wci_articles *articles = NULL;
	struct wci_groups *groups = NULL;
	struct wci_placed placed;
	struct wci_edge edges[EDGES];
	uint32_t capacity = size > 0 ? 2u + data[0] : 2, next = 1;
	uint32_t number, floor;
	char id[8];

	MUST(wci_articles_new(&articles, (struct wci_room){ capacity, 0, 1 },
		 &wci_layout_full) == WCOPY_OK);
	MUST(wci_groups_new(&groups, capacity, 1) == WCOPY_OK);
	for (size_t i = 1; i < size && next < 600; next++) {
		size_t use = 3u * (data[i] % (EDGES + 1u));
		size_t left = size - i - 1;
		size_t n = read_edges(data + i + 1, use < left ? use : left,
		    next, capacity, edges);
		size_t live = 0;
		struct wcopy_span name = { id,
			(size_t)snprintf(id, sizeof(id), "%u", next) };

		MUST(wci_articles_number(articles, name.len, &number, &floor) ==
		     WCOPY_OK);
		MUST(number == next);
		MUST(wci_articles_keep_id(articles, name) == WCOPY_OK);
		MUST(wci_groups_expect(groups, floor, articles) == WCOPY_OK);
		for (size_t k = 0; k < n; k++)
			if (wci_groups_live(groups, edges[k].to))
				edges[live++] = edges[k];
		tell_akin(edges, live);
		MUST(wci_groups_add(groups, edges, live, &placed) == WCOPY_OK);
		MUST(wci_groups_name(groups, placed.group).len > 0);
		MUST(placed.n_changes <= WCI_EDGES_MAX);
		MUST(wci_groups_live(groups, next));
		i += 1 + use;
	}
	wci_groups_check(groups);
	wci_groups_free(groups);
	wci_articles_free(articles);
	return 0;
}
