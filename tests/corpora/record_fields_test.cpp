#include "corpora/record_fields.hpp"

#include <string>

#include <gtest/gtest.h>

namespace vakpeil {
namespace {

TEST(RecordFields, KnowsTheNamesOfFields) {
    const struct {
        const char* name;
        const char* field; // "" for none
    } rows[] = {
        {"id", "id"},
        {"Vacature_ID", "id"},
        {"referencenumber", "id"},
        {"TITEL", "title"},
        {"job-title", "title"},
        {"Functietitel", "title"},
        {"functie", "title"},
        {"Functieomschrijving", "description"},
        {"content:encoded", "description"},
        {"tekst", "text"},
        {"profiel", "profile"},
        {"competenties", "competences"},
        {"aanbod", "offer"},
        {"Diploma", "education"},
        {"Werkervaring", "experience"},
        {"bedrijf", ""},
        {"", ""},
        {"-", ""},
    };
    for (const auto& row : rows) {
        const auto field = known_field(row.name);
        EXPECT_EQ(field ? field->field : "", row.field) << row.name;
    }
    EXPECT_FALSE(own_field("titel"));
    ASSERT_TRUE(own_field("title"));
    EXPECT_TRUE(makes_vacancy(*own_field("title")));
    EXPECT_TRUE(makes_vacancy(*own_field("profile")));
    EXPECT_FALSE(makes_vacancy(*own_field("education")));
}

TEST(RecordFields, PutsTheFieldsTogether) {
    RecordFields fields;
    EXPECT_EQ(fields.to_json(), "{}");
    fields.add(*known_field("tekst"), " Je \"kookt\"\n");
    fields.add(*known_field("functie"), "horeca"); // a title has a better name
    fields.add(*known_field("titel"), "Kok");
    fields.add(*known_field("beroep"), "kok");
    fields.add(*known_field("text"), "en meer");
    fields.add(*known_field("id"), "  ");
    fields.add(*known_field("ref"), "7\xFF");
    EXPECT_EQ(fields.to_json(),
              "{\"id\":\"7\xEF\xBF\xBD\",\"title\":\"Kok\",\"text\":\"Je \\\"kookt\\\"\\n\\nen meer\"}");
    fields.clear();
    EXPECT_EQ(fields.to_json(), "{}");
}

} // namespace
} // namespace vakpeil
