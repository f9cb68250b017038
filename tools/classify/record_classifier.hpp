#pragma once

#include <optional>
#include <string>

#include "corpora/dump_record.hpp"
#include "corpora/record_parser.hpp"
#include "matcher/matcher.hpp"
#include "matcher/triage.hpp"
#include "tools/classify/answer_format.hpp"

// A record in, a line of output out: what `vakpeil classify` and `vakpeil work` share.
//
//   RecordClassifier classifier(model, {.top = 3});
//   const Classified answer = classifier.classify(record);
//   answer.defect.empty() ? write(answer.line) : reject(record, answer.defect);

namespace vakpeil::tools {

struct ClassifyOptions {
    std::size_t top = 3; // suggestions
    AnswerFormat format = AnswerFormat::jsonl;
    TriageThresholds thresholds = {}; // of TriageTable; without them no answer is sure enough
    bool minhash = false;             // give the signature that tells reposts
};

struct Classified {
    std::string defect; // why there is no answer; empty when there is one
    std::string id;     // the record's own, else one made of its contents
    std::string line;   // of output, without a line feed
    MatchStatus status = MatchStatus::empty;
    Triage triage = Triage::review;
    std::string code; // of the qualification that fits; empty when none does
    std::string title;
    int level = 0;
    double probability = 0;
    std::optional<MinHash> minhash; // when asked for
};

// For one thread; make one per thread over one shared model, which outlives it.
class RecordClassifier {
public:
    RecordClassifier(const MatchModel& model, const ClassifyOptions& options);

    // Never throws on content.
    [[nodiscard]] Classified classify(const DumpRecord& record);

    // For the records from here on.
    void set_options(const ClassifyOptions& options) { options_ = options; }

    // The one that classifies: what it remembers of words then serves others too.
    [[nodiscard]] Matcher& matcher() noexcept { return matcher_; }

    // Only defect, id and signature, as classify() gives them, without matching.
    [[nodiscard]] Classified sign(const DumpRecord& record);

private:
    [[nodiscard]] std::optional<Vacancy> read(const DumpRecord& record, Classified& answer);
    [[nodiscard]] std::string line_of(const DumpRecord& record, const Classified& answer,
                                      const MatchResult& result) const;

    ClassifyOptions options_;
    RecordParser parser_;
    Matcher matcher_;
};

} // namespace vakpeil::tools
