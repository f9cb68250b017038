#pragma once

#include <string>

#include "corpora/json_scanner.hpp"
#include "corpora/record_splitter.hpp"

namespace vakpeil {

struct JsonSplitterOptions {
    std::size_t max_record_bytes = 0;
    bool postings_only = false; // of a web page, whose objects are about anything
};

// The objects of an array, of lists like {"@graph": [...]} within an object, or that stand one behind the other, over
// any number of lines. Objects of a list that say they are of another type than JobPosting are no records.
//
// What stands between the objects, an object that breaks off, and an array without end are records with a defect.
// Behind a broken object reading goes on at the next one that begins with the same name as the others: `{"id":`.
class JsonSplitter final : public RecordSplitter {
public:
    // The window outlives it.
    JsonSplitter(ByteWindow& window, JsonSplitterOptions options) : window_(&window), options_(options) {}

    [[nodiscard]] bool next(DumpRecord& record, Detail detail) override;

private:
    enum class Step { record, nothing, end };

    [[nodiscard]] Step take_object(DumpRecord& record, Detail detail);
    [[nodiscard]] Step take_text(DumpRecord& record);
    [[nodiscard]] Step close(char bracket, DumpRecord& record);
    [[nodiscard]] Step end(DumpRecord& record);
    [[nodiscard]] JsonScanner::Result scan_object(JsonScanner& scanner);
    [[nodiscard]] bool takes_list(std::string_view name) const;
    [[nodiscard]] bool is_record(std::string_view type) const;
    void give_up_object(DumpRecord& record, const JsonScanner& scanner, JsonScanner::Result result);
    void go_to_next_object(std::size_t from, const std::string& first_name);
    void pass_over_object();

    ByteWindow* window_;
    JsonSplitterOptions options_;
    std::string open_;       // the brackets around: '[' of arrays, '{' of objects with a list
    std::string first_name_; // with which the objects begin, in quotes
};

} // namespace vakpeil
