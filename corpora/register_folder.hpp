#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "corpora/finding.hpp"
#include "corpora/qualification.hpp"

// Many register documents to one set of qualifications.
//
//   Register bundled = read_register({"corpora/register"});
//   Register own = read_register({"my/profile.txt"});
//   Register all = overlay(std::move(bundled), std::move(own));
//
// Of several versions of one number the newest wins and the others are named in a note. The same code twice is an error
// finding; the first one read stays. A document of a part (`BK-0130-5-DBK-01`) adds its name to the parts of its whole,
// when that is there in the same version, and else is a loose part. Qualifications come ordered by code, whatever the
// order of the files.

namespace vakpeil {

struct LoosePart {
    std::string path;
    PartialQualification part;
};

struct Register {
    std::vector<Qualification> qualifications;
    std::vector<LoosePart> loose_parts; // whose whole was not read
    Findings findings;
};

// Each source is a document or a folder, of which every `.txt` is read, also in sub-folders. A source that does not
// exist throws Error(unreadable); a document that cannot be read is an error finding and the others are still read.
[[nodiscard]] Register read_register(const std::vector<std::filesystem::path>& sources);

// `upper` over `lower`: a qualification of `upper` replaces the one of the same number in `lower`, whatever its
// version, with a note that says so. One without synonyms, as the register's own
// documents are, keeps those of the one it replaces: they are names of the same job. Loose parts of both find their
// whole in the result.
[[nodiscard]] Register overlay(Register lower, Register upper);

// A warning for each part that is still loose.
[[nodiscard]] Findings loose_part_findings(const Register& all);

} // namespace vakpeil
