#pragma once

#include <memory>
#include <string>

#include <unicode/ucnv.h>

#include "corpora/record_splitter.hpp"
#include "corpora/xml_job.hpp"

namespace vakpeil {

// The elements of a job feed, as job sites exchange them: `<source><job><title>…</title></job>…</source>`, the items of
// RSS and the like. What the element is called that is one vacancy shows in the first of them; see is_xml_record_name.
//
// The elements are cut out of the stream before anything is parsed, so that a broken one does not take the others with
// it: one without an end ends where the next begins, and so does one with a comment or a CDATA section without an end.
// A feed without an end is a record with a defect, and so is one without any such element.
class XmlSplitter final : public RecordSplitter {
public:
    // The window outlives it.
    XmlSplitter(ByteWindow& window, std::size_t max_record_bytes) : window_(&window), most_(max_record_bytes) {}

    [[nodiscard]] bool next(DumpRecord& record, Detail detail) override;

private:
    enum class End { whole, next_begins, section_open, document, too_long };
    struct Element {
        std::size_t size = 0;
        End end = End::whole;
    };

    [[nodiscard]] bool go_to_element();
    [[nodiscard]] bool is_element(std::string_view name);
    void take_tag(std::string_view name, bool is_end);
    void read_declaration(std::string_view declaration);
    void pass_over(std::string_view end);
    void pass_over_document_type();

    [[nodiscard]] Element find_end();
    [[nodiscard]] std::string_view text_at(std::size_t at, std::size_t size);
    [[nodiscard]] std::size_t find_behind(std::string_view mark, std::size_t from);
    [[nodiscard]] bool is_tag(std::string_view text, std::string_view opening) const;
    [[nodiscard]] std::size_t find_end_within(std::string_view section) const;

    void set_record(DumpRecord& record, std::string_view element);
    void set_broken(DumpRecord& record, const Element& element);
    [[nodiscard]] bool end_document(DumpRecord& record);
    [[nodiscard]] std::string_view decode(std::string_view element);

    struct Close {
        void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
    };

    ByteWindow* window_;
    std::size_t most_;
    std::string name_;                             // of the elements that are records, once one was met
    std::string root_;                             // of the element around them
    std::string problem_;                          // of the document as a whole
    std::unique_ptr<UConverter, Close> converter_; // for an encoding that is not UTF-8
    bool root_is_open_ = false;
    bool has_ended_ = false;
    std::string decoded_;
    XmlJobParser parser_;
    RecordFields fields_;
};

} // namespace vakpeil
