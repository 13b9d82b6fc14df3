/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <wirecopy/base.h>

const char *
wcopy_status_name(wcopy_status code)
{
	switch (code) {
#define X(name, value, shortname, sentence)                                    \
	case WCOPY_##name:                                                     \
		return shortname;
		WCOPY_STATUS_TABLE(X)
#undef X
	}
	return "unknown";
}

const char *
wcopy_status_text(wcopy_status code)
{
	switch (code) {
#define X(name, value, shortname, sentence)                                    \
	case WCOPY_##name:                                                     \
		return sentence;
		WCOPY_STATUS_TABLE(X)
#undef X
	}
	return "a status this release does not know";
}

static const struct {
	const char *name;
	const char *text;
} reasons[] = {
#define X(name, shortname, sentence) { shortname, sentence },
	WCOPY_REASON_TABLE(X)
#undef X
};

const char *
wcopy_reason_name(enum wcopy_reason reason)
{
	return (unsigned)reason < WCOPY_N_REASONS ? reasons[reason].name
						  : "unknown";
}

const char *
wcopy_reason_text(enum wcopy_reason reason)
{
	return (unsigned)reason < WCOPY_N_REASONS
		   ? reasons[reason].text
		   : "a reason this release does not know";
}
