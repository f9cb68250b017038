#include "indexer/catalogue.hpp"

#include <gtest/gtest.h>

#include "tests/support/small_register.hpp"

namespace vakpeil {
namespace {

TEST(Catalogue, IsReadAsItWasWritten) {
    const Catalogue catalogue = catalogue_of(test::small_register());
    ASSERT_EQ(catalogue.size(), 3u);
    EXPECT_EQ(catalogue[1], (CatalogueEntry{"BK-9002-2", "Metselaar", 3, Origin::official}));
    EXPECT_EQ(parse_catalogue(write_catalogue(catalogue)), catalogue);
}

TEST(Catalogue, ATitleWithATabOrALineFeedDoesNotBreakIt) {
    const Catalogue catalogue{{"BK-1-1", "Kok\tof\nkelner", 4, Origin::vakpeil}};
    const std::optional<Catalogue> read = parse_catalogue(write_catalogue(catalogue));
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->at(0).title, "Kok of kelner");
}

TEST(Catalogue, ASectorIsTheWidestDomain) {
    Qualification kok;
    EXPECT_EQ(sector_of(kok), "");
    kok.domains = {"Horeca en toerisme > Keuken", "Voeding"};
    EXPECT_EQ(sector_of(kok), "Horeca en toerisme");
    const Catalogue catalogue{{"BK-1-1", "Kok", 4, Origin::official, false, "Horeca"}};
    EXPECT_EQ(parse_catalogue(write_catalogue(catalogue)), catalogue);
}

TEST(Catalogue, RefusesWhatItDidNotWrite) {
    for (const char* text : {"x", "BK-1-1\t4\tofficial\tKok", "BK-1-1\t9\tofficial\tHoreca\tKok",
                             "BK-1-1\t4\tmine\tHoreca\tKok", "BK-1-1\t44\tofficial\tHoreca\tKok"})
        EXPECT_EQ(parse_catalogue(text), std::nullopt) << text;
    EXPECT_EQ(parse_catalogue(""), Catalogue{});
}

} // namespace
} // namespace vakpeil
