#include "corpora/dump_format.hpp"

#include <string>

#include <gtest/gtest.h>

namespace vakpeil {
namespace {

TEST(DumpFormat, IsToldByTheFirstBytes) {
    const std::string long_object = "{\"a\":\"" + std::string(2 * format_sample_bytes, 'x') + "\"}\n";
    const struct {
        std::string text;
        const char* name;
        DumpFormat format;
    } rows[] = {
        {"", "x", DumpFormat::text},
        {"Kok gezocht", "x", DumpFormat::text},
        {"{\"a\":1}\n{\"a\":2}\n", "x", DumpFormat::json_lines},
        {"\n {\"a\":1}\n{\"a\":", "x", DumpFormat::json_lines},
        {"{\"a\":\n{\"a\":2}\n{\"a\":3}\n", "x", DumpFormat::json_lines}, // the first line is broken
        {"?\n{\"a\":2}\n{\"a\":3}\n", "x", DumpFormat::json_lines},
        {"{\"results\":[{\"a\":1}]}\n{\"a\":2}\n", "x", DumpFormat::json_lines},
        {"{\"a\":1}\n", "x", DumpFormat::json}, // one object, which may hold a list of records
        {"{\"a\":1}\n", "x.jsonl", DumpFormat::json_lines},
        {"nonsense\n", "x.NDJSON.gz", DumpFormat::json_lines},
        {"{\n  \"a\":1,\n  \"b\": {\n  \"c\": 2}\n}\n", "x", DumpFormat::json},
        {"{\"a\":1}{\"a\":2}\n", "x", DumpFormat::json},
        {long_object, "x", DumpFormat::json}, // its line is not seen whole
        {"[{\"a\":1},\n{\"a\":2},\n{\"a\":3}]", "x", DumpFormat::json},
        {" [\n]", "x.csv", DumpFormat::json},
        {"[{\"a\":1}]", "x.jsonl", DumpFormat::json}, // wrongly named
        {"[Vacature] Kok gezocht", "x", DumpFormat::text},
        {"{Kok} gezocht", "x", DumpFormat::text},
        {"id,title\n1,Kok\n", "x", DumpFormat::csv},
        {"\"ID\";\"Functie\"\r\n1;Kok\r\n", "x", DumpFormat::csv},
        {"nr,naam\n1,Kok\n", "x.csv.zst", DumpFormat::csv}, // its columns are to be named
        {"nr\tnaam\n1\tKok\n", "x.TSV", DumpFormat::tsv},
        {"Functie: kok, in Gent\nJe kookt", "x.txt", DumpFormat::text},
        {"Functie, titel of beroep\n", "x.txt", DumpFormat::text},
        {"Titel\nJe kookt", "x.txt", DumpFormat::text},
        {"<!DOCTYPE html>\n<html>", "x", DumpFormat::html},
        {"<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html>", "x", DumpFormat::html},
        {"<p>Kok</p>", "x", DumpFormat::html},
        {"<3 jaar ervaring", "x", DumpFormat::text},
        {"<?xml version=\"1.0\"?>\n<!-- a > b -->\n<source><job>", "x", DumpFormat::xml},
        {"<?xml version=\"1.0\"?>\n<anything>", "x", DumpFormat::xml},
        {"<jobs>\n<job>", "x", DumpFormat::xml},
        {"<ns:job xmlns:ns=\"x\">", "x", DumpFormat::xml},
        {"<anything>", "x.xml", DumpFormat::xml},
        {"%PDF-1.7\n", "x", DumpFormat::pdf},
    };
    for (const auto& row : rows) {
        const std::string sample = row.text.substr(0, format_sample_bytes);
        EXPECT_EQ(to_string(detect_dump_format(sample, sample.size() == row.text.size(), row.name)),
                  to_string(row.format))
            << row.name << ": " << row.text.substr(0, 80);
    }
}

TEST(DumpFormat, HasANameForEachFormat) {
    for (const char* name : {"detect", "json_lines", "json", "csv", "tsv", "xml", "html", "text", "pdf"}) {
        const auto format = parse_dump_format(name);
        ASSERT_TRUE(format) << name;
        EXPECT_EQ(to_string(*format), name);
    }
    EXPECT_FALSE(parse_dump_format("yaml"));
}

} // namespace
} // namespace vakpeil
