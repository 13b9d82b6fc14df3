/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "opt.h"

#include <wirecopy.h>

#include "extract_out.h"

/* The commands that read streams of articles, those of them that compare them,
 * and all that open files. */
#define GROUPERS                                                               \
	(OPT_IN(GROUP) | OPT_IN(CLEAN) | OPT_IN(SPREAD) | OPT_IN(BENCH))
#define READERS (GROUPERS | OPT_IN(EXTRACT))
#define OPENERS (READERS | OPT_IN(COMPARE))

static const struct opt_choice formats[] = {
#define X(id, name, text) { name, text },
	WCOPY_FORMAT_TABLE(X)
#undef X
	    { NULL, NULL }
};

static const struct opt_choice presets[] = {
#define X(id, name, text) { name, text },
	WCOPY_PRESET_TABLE(X)
#undef X
	    { NULL, NULL }
};

static const struct opt_choice schemes[] = {
#define X(id, name, text) { name, text },
	WCOPY_SCHEME_TABLE(X)
#undef X
	    { NULL, NULL }
};

static const struct opt_choice kernels[] = {
	{ "auto", "the best that this machine has" },
#define X(id, name, text) { name, text },
	WCOPY_KERNEL_TABLE(X)
#undef X
	    { NULL, NULL }
};

static const struct opt_choice views[] = {
	{ "jsonl", "one JSON object a line, for programs" },
	{ "text", "the stories told more than once, for people" },
	{ NULL, NULL }
};

static const struct opt_choice article_formats[] = {
#define X(id, name, text) { name, text },
	EXTRACT_FORMATS(X)
#undef X
	    { NULL, NULL }
};

static const struct opt_choice keeps[] = { { "first",
					       "the one that came first" },
	{ "longest", "the one with the most words" }, { NULL, NULL } };

static const struct opt_choice tables[] = { { "all", "the four that follow" },
	{ "stories", "a row for each story of more than one outlet" },
	{ "outlets", "a row for each outlet" },
	{ "pairs", "a row for one outlet that ran stories of another later" },
	{ "agencies", "a row for each agency that is credited" },
	{ NULL, NULL } };

static const struct opt_choice whens[] = {
	{ "auto", "if standard error is a terminal" },
	{ "always", "also if it is not, as lines of their own" },
	{ "never", "not at all" }, { NULL, NULL }
};

const struct opt_row opt_rows[N_OPTS] = {
	/* Input. */
	[OPT_FROM] = { .name = "from",
	    .letter = 'f',
	    .type = OPT_CHOICE,
	    .section = OPT_SECTION_INPUT,
	    .metavar = "FORMAT",
	    .def = "auto",
	    .choices = formats,
	    .commands = OPENERS,
	    .help = "Take every INPUT for this format." },
	[OPT_MAP] = { .name = "map",
	    .type = OPT_TEXT,
	    .section = OPT_SECTION_INPUT,
	    .metavar = "FIELD=KEY,...",
	    .commands = OPENERS,
	    .help = "Where JSON objects keep their fields, for example "
		    "text=maintext,date=meta.published. A dot descends into "
		    "an object. The fields are text, title, id, url, outlet, "
		    "date, byline, modified, language, site, canonical, "
		    "paywall, agency, author and copyright. Without it the "
		    "keys of the usual "
		    "crawlers are recognised." },
	[OPT_MAX_RECORD] = { .name = "max-record",
	    .type = OPT_BYTES,
	    .section = OPT_SECTION_INPUT,
	    .metavar = "SIZE",
	    .min = 1024,
	    .max = UINT64_C(1) << 30,
	    .def = "64M",
	    .commands = OPENERS,
	    .help = "Skip records that are larger than this when "
		    "decompressed." },
	[OPT_STRICT] = { .name = "strict",
	    .type = OPT_FLAG,
	    .section = OPT_SECTION_INPUT,
	    .commands = READERS,
	    .help = "Stop at the first bad record, with exit status 3." },
	[OPT_MAX_ERRORS] = { .name = "max-errors",
	    .type = OPT_NUMBER,
	    .section = OPT_SECTION_INPUT,
	    .metavar = "N",
	    .max = UINT64_MAX - 1,
	    .def = "all",
	    .word = "all",
	    .word_means = UINT64_MAX,
	    .commands = READERS,
	    .help = "Go on behind this many bad records, and stop with exit "
		    "status 3 at the next one." },

	[OPT_ARTICLES_ONLY] = { .name = "articles-only",
	    .type = OPT_FLAG,
	    .section = OPT_SECTION_INPUT,
	    .commands = READERS,
	    .help = "Pass over pages that are no article: home pages, lists "
		    "of headlines, video pages, error pages, pages without "
		    "text. They are counted in the end." },

	[OPT_AGENCIES] = { .name = "agencies",
	    .type = OPT_TEXT,
	    .section = OPT_SECTION_INPUT,
	    .metavar = "FILE",
	    .commands = READERS,
	    .help = "Know the news agencies of this file as well: one a "
		    "line, id | name | country | domains | spellings, the "
		    "domains separated by blanks, the spellings by commas; = "
		    "before a spelling takes it only as it is written. A row "
		    "with an id that is known takes that one's place." },

	/* What counts as the same story. */
	[OPT_PRESET] = { .name = "preset",
	    .letter = 'x',
	    .type = OPT_CHOICE,
	    .section = OPT_SECTION_MATCH,
	    .metavar = "NAME",
	    .def = "reprint",
	    .choices = presets,
	    .commands = GROUPERS | OPT_IN(COMPARE),
	    .help = "How alike two articles must be." },
	[OPT_MIN_WORDS] = { .name = "min-words",
	    .type = OPT_NUMBER,
	    .section = OPT_SECTION_MATCH,
	    .metavar = "N",
	    .min = 1,
	    .max = 1000000,
	    .def = "20",
	    .commands = GROUPERS | OPT_IN(COMPARE),
	    .help = "Articles with fewer words are 'short' and join only "
		    "exact copies." },
	[OPT_WINDOW_] = { .name = "window",
	    .letter = 'w',
	    .type = OPT_WINDOW,
	    .section = OPT_SECTION_MATCH,
	    .metavar = "SPAN",
	    .min = 1,
	    .max = UINT64_C(1) << 40,
	    .def = "all",
	    .word = "all",
	    .commands = GROUPERS,
	    .help = "How far back an article is compared: a number of "
		    "articles, or a time between their dates in s, m, h, d or "
		    "w, for example 14d." },
	[OPT_SCHEME] = { .name = "scheme",
	    .type = OPT_CHOICE,
	    .section = OPT_SECTION_MATCH,
	    .metavar = "NAME",
	    .def = "bottom-k",
	    .choices = schemes,
	    .commands = GROUPERS | OPT_IN(PLAN),
	    .help = "How the keys are made that candidates are looked up "
		    "by." },
	[OPT_BANDS] = { .name = "bands",
	    .type = OPT_NUMBER,
	    .section = OPT_SECTION_MATCH,
	    .metavar = "N",
	    .min = 1,
	    .max = WCOPY_KEYS_MAX,
	    .def = "32",
	    .commands = GROUPERS | OPT_IN(PLAN),
	    .help = "Keys of an article; more find more and cost memory." },
	[OPT_ROWS] = { .name = "rows",
	    .type = OPT_NUMBER,
	    .section = OPT_SECTION_MATCH,
	    .metavar = "N",
	    .min = 1,
	    .max = 16,
	    .def = "1",
	    .commands = GROUPERS | OPT_IN(PLAN),
	    .help = "Minima that make up one key; bottom-k has 1." },
	[OPT_VOTES] = { .name = "votes",
	    .type = OPT_NUMBER,
	    .section = OPT_SECTION_MATCH,
	    .metavar = "N",
	    .min = 1,
	    .max = WCOPY_KEYS_MAX,
	    .def = "2",
	    .commands = GROUPERS | OPT_IN(PLAN),
	    .help = "Keys that two articles must share to be compared." },
	[OPT_SEED] = { .name = "seed",
	    .type = OPT_NUMBER,
	    .section = OPT_SECTION_MATCH,
	    .metavar = "N",
	    .max = UINT64_MAX,
	    .def = "0",
	    .commands = GROUPERS,
	    .help = "Seed of the hashes, and of a synthetic stream; the same "
		    "seed gives the same output." },

	/* Output. */
	[OPT_TO] = { .name = "to",
	    .letter = 't',
	    .type = OPT_CHOICE,
	    .section = OPT_SECTION_OUTPUT,
	    .metavar = "VIEW",
	    .def = "jsonl",
	    .choices = views,
	    .commands = OPT_IN(GROUP),
	    .help = "What to print." },
	[OPT_FORMAT] = { .name = "format",
	    .letter = 'F',
	    .type = OPT_CHOICE,
	    .section = OPT_SECTION_OUTPUT,
	    .metavar = "FORMAT",
	    .def = "json",
	    .choices = article_formats,
	    .commands = OPT_IN(EXTRACT),
	    .help = "How to print articles." },
	[OPT_EXPLAIN] = { .name = "explain",
	    .type = OPT_FLAG,
	    .section = OPT_SECTION_OUTPUT,
	    .commands = OPT_IN(EXTRACT),
	    .help = "Also print every block of the page, whether it was kept "
		    "and why, and the numbers that this was decided from. With "
		    "--format json or text." },
	[OPT_HTML] = { .name = "html",
	    .type = OPT_FILE,
	    .section = OPT_SECTION_OUTPUT,
	    .metavar = "FILE",
	    .commands = OPT_IN(EXTRACT),
	    .help = "Write a page to look at in a browser there: the blocks "
		    "of every input page, coloured by what was decided about "
		    "them." },
	[OPT_OUTPUT] = { .name = "output",
	    .letter = 'o',
	    .type = OPT_FILE,
	    .section = OPT_SECTION_OUTPUT,
	    .metavar = "FILE",
	    .def = "-",
	    .commands = READERS,
	    .help = "Write there; - is standard output." },
	[OPT_GROUPS] = { .name = "groups",
	    .type = OPT_FILE,
	    .section = OPT_SECTION_OUTPUT,
	    .metavar = "FILE",
	    .commands = OPT_IN(GROUP),
	    .help = "Write the final groups there, one a line: as TSV if the "
		    "name ends in .tsv, else as JSON lines." },
	[OPT_EDGES] = { .name = "edges",
	    .type = OPT_FILE,
	    .section = OPT_SECTION_OUTPUT,
	    .metavar = "FILE",
	    .commands = OPT_IN(GROUP),
	    .help = "Write every pair of articles that was found to share "
		    "text there, in the same two forms." },
	[OPT_KEEP] = { .name = "keep",
	    .type = OPT_CHOICE,
	    .section = OPT_SECTION_OUTPUT,
	    .metavar = "WHICH",
	    .def = "first",
	    .choices = keeps,
	    .commands = OPT_IN(CLEAN),
	    .help = "Which article of a group to keep. Either way the input "
		    "is read twice." },
	[OPT_REMOVED] = { .name = "removed",
	    .type = OPT_FILE,
	    .section = OPT_SECTION_OUTPUT,
	    .metavar = "FILE",
	    .commands = OPT_IN(CLEAN),
	    .help = "Write a JSON line for every dropped record there: what "
		    "it repeats and why." },
	[OPT_DRY_RUN] = { .name = "dry-run",
	    .letter = 'n',
	    .type = OPT_FLAG,
	    .section = OPT_SECTION_OUTPUT,
	    .commands = OPT_IN(CLEAN),
	    .help = "Only count what would be kept and dropped." },

	[OPT_JSON] = { .name = "json",
	    .type = OPT_FLAG,
	    .section = OPT_SECTION_OUTPUT,
	    .commands =
		OPT_IN(SPREAD) | OPT_IN(COMPARE) | OPT_IN(PLAN) | OPT_IN(BENCH),
	    .help = "Print one JSON object, for programs; of bench one a "
		    "line for each setting." },
	[OPT_TSV] = { .name = "tsv",
	    .type = OPT_FLAG,
	    .section = OPT_SECTION_OUTPUT,
	    .commands = OPT_IN(SPREAD) | OPT_IN(BENCH),
	    .help = "Print the tables as TSV, with a line of names first and "
		    "an empty line between them; bench has one table." },
	[OPT_TABLE] = { .name = "table",
	    .type = OPT_CHOICE,
	    .section = OPT_SECTION_OUTPUT,
	    .metavar = "NAME",
	    .def = "all",
	    .choices = tables,
	    .commands = OPT_IN(SPREAD),
	    .help = "Which table to print." },
	[OPT_TOP] = { .name = "top",
	    .type = OPT_NUMBER,
	    .section = OPT_SECTION_OUTPUT,
	    .metavar = "N",
	    .max = UINT64_MAX - 1,
	    .word = "all",
	    .word_means = UINT64_MAX,
	    .commands = OPT_IN(SPREAD),
	    .help = "Print the first N rows of each table. Without it 20 for "
		    "people, all for programs." },
	[OPT_PASSAGES] = { .name = "passages",
	    .type = OPT_NUMBER,
	    .section = OPT_SECTION_OUTPUT,
	    .metavar = "N",
	    .max = UINT64_MAX - 1,
	    .def = "5",
	    .word = "all",
	    .word_means = UINT64_MAX,
	    .commands = OPT_IN(COMPARE),
	    .help = "Show at most this many passages, the longest." },
	[OPT_MIN_RUN] = { .name = "min-run",
	    .type = OPT_NUMBER,
	    .section = OPT_SECTION_OUTPUT,
	    .metavar = "N",
	    .min = 1,
	    .max = 1000000,
	    .def = "6",
	    .commands = OPT_IN(COMPARE),
	    .help = "Words in a row that make a passage." },
	[OPT_WORDS] = { .name = "words",
	    .type = OPT_NUMBER,
	    .section = OPT_SECTION_RUN,
	    .metavar = "N",
	    .min = 1,
	    .max = 1000000,
	    .def = "400",
	    .commands = OPT_IN(PLAN),
	    .help = "Words of an article." },
	[OPT_ARTICLES] = { .name = "articles",
	    .type = OPT_NUMBER,
	    .section = OPT_SECTION_RUN,
	    .metavar = "N",
	    .min = 1,
	    .max = UINT32_MAX,
	    .commands = OPT_IN(PLAN),
	    .help = "Also say what this many articles take." },
	[OPT_PER_DAY] = { .name = "per-day",
	    .type = OPT_NUMBER,
	    .section = OPT_SECTION_RUN,
	    .metavar = "N",
	    .min = 1,
	    .max = UINT32_MAX,
	    .commands = OPT_IN(PLAN),
	    .help = "Articles that a day brings: also say how many days "
		    "--max-memory holds." },

	/* Running. */
	[OPT_SYNTHETIC] = { .name = "synthetic",
	    .type = OPT_NUMBER,
	    .section = OPT_SECTION_INPUT,
	    .metavar = "N",
	    .min = 1,
	    .max = UINT32_MAX / 4,
	    .commands = OPT_IN(BENCH),
	    .help = "Make a stream of so many articles, stories and their "
		    "copies, instead of reading one; INPUTs are then what the "
		    "stories are made of." },
	[OPT_TRUTH] = { .name = "truth",
	    .type = OPT_FILE,
	    .section = OPT_SECTION_INPUT,
	    .metavar = "FILE",
	    .commands = OPT_IN(BENCH),
	    .help = "What is true of the INPUTs: lines of an id, a tab and a "
		    "group, with a line of names first. An id may be what "
		    "stands behind the last colon of a WARC record's." },
	[OPT_REPEAT] = { .name = "repeat",
	    .type = OPT_NUMBER,
	    .section = OPT_SECTION_RUN,
	    .metavar = "N",
	    .min = 1,
	    .max = 1000,
	    .def = "1",
	    .commands = OPT_IN(BENCH),
	    .help = "Run each setting so often and take the fastest." },
	[OPT_THREADS] = { .name = "threads",
	    .letter = 'j',
	    .type = OPT_NUMBER,
	    .section = OPT_SECTION_RUN,
	    .metavar = "N",
	    .min = 1,
	    .max = 64,
	    .def = "all",
	    .word = "all",
	    .commands = READERS,
	    .lists = OPT_IN(BENCH),
	    .help = "Threads to work with; all is one for each processor. The "
		    "output is the same for any number. bench takes several, "
		    "with commas between." },
	[OPT_MAX_MEMORY] = { .name = "max-memory",
	    .type = OPT_BYTES,
	    .section = OPT_SECTION_RUN,
	    .metavar = "SIZE",
	    .min = UINT64_C(1) << 20,
	    .max = UINT64_C(1) << 50,
	    .def = "1G",
	    .commands = GROUPERS | OPT_IN(PLAN),
	    .help = "Memory for what is known of past articles; when it is "
		    "full the oldest can no longer be matched." },
	[OPT_COMPACT] = { .name = "compact",
	    .type = OPT_FLAG,
	    .section = OPT_SECTION_RUN,
	    .commands = GROUPERS | OPT_IN(PLAN),
	    .help = "Keep half as much of each article, so that 1.8 times as "
		    "many can be matched: half of its sketch, and 10 bands if "
		    "--bands does not say otherwise. Of 1000 copies 3 are not "
		    "found instead of 1, and the F1 of pairs falls by .01 to "
		    ".02 (bench/quality)." },
	[OPT_KERNEL] = { .name = "kernel",
	    .type = OPT_CHOICE,
	    .section = OPT_SECTION_RUN,
	    .metavar = "NAME",
	    .def = "auto",
	    .choices = kernels,
	    .commands = OPENERS,
	    .lists = OPT_IN(BENCH),
	    .help = "The instructions that the inner loops use. The output is "
		    "the same with any. bench takes several, with commas "
		    "between." },
	[OPT_LATENCY] = { .name = "latency",
	    .type = OPT_NUMBER,
	    .section = OPT_SECTION_RUN,
	    .metavar = "MS",
	    .max = 3600000,
	    .def = "100",
	    .word = "none",
	    .word_means = UINT64_MAX,
	    .commands = READERS,
	    .help =
		"From a pipe, let no article that has been read wait "
		"longer than so many milliseconds for others to be worked "
		"on with. What is printed is the same for any number. If it "
		"is compressed, an article waits for the next one, too." },
	[OPT_PROGRESS] = { .name = "progress",
	    .type = OPT_CHOICE,
	    .section = OPT_SECTION_RUN,
	    .metavar = "WHEN",
	    .def = "auto",
	    .choices = whens,
	    .commands = READERS,
	    .help = "Show how far it is." },
	[OPT_QUIET] = { .name = "quiet",
	    .letter = 'q',
	    .type = OPT_FLAG,
	    .section = OPT_SECTION_RUN,
	    .commands = READERS,
	    .help = "Say nothing but what makes the program fail." },
	[OPT_VERSION] = { .name = "version",
	    .letter = 'V',
	    .type = OPT_FLAG,
	    .section = OPT_SECTION_RUN,
	    .commands = OPT_IN_PROGRAM,
	    .help = "Print the versions of the program, its sketches and its "
		    "libraries." },
	[OPT_HELP] = { .name = "help",
	    .letter = 'h',
	    .type = OPT_FLAG,
	    .section = OPT_SECTION_RUN,
	    .commands = OPT_IN_ALL,
	    .help = "Print this help." },
};

const struct opt_row *
opt_row_of(unsigned bit, unsigned i)
{
	for (unsigned id = 0; id < N_OPTS; id++)
		if ((opt_rows[id].commands & bit) != 0 && i-- == 0)
			return &opt_rows[id];
	return NULL;
}
