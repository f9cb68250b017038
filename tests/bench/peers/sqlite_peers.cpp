#include "tests/bench/peers/sqlite_peers.hpp"

#include <memory>
#include <set>
#include <stdexcept>
#include <string>

#include <fmt/format.h>
#include <sqlite3.h>

namespace vakpeil::bench {

namespace {

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

using Tokens = std::set<std::string, std::less<>>;

// A callback of C, which no exception may cross: out of memory ends the text.
extern "C" int take_token(void* tokens, int /*flags*/, const char* token, int size, int /*begin*/, int /*end*/) {
    try {
        static_cast<Tokens*>(tokens)->emplace(token, static_cast<std::size_t>(size));
        return SQLITE_OK;
    } catch (...) {
        return SQLITE_NOMEM;
    }
}

class FullText {
public:
    explicit FullText(const Profiles& profiles) {
        sqlite3* opened = nullptr;
        check(sqlite3_open(":memory:", &opened), "open", opened);
        database_.reset(opened);
        run("CREATE VIRTUAL TABLE profile USING fts5(text, content='', tokenize='unicode61')");
        const Statement insert = prepare("INSERT INTO profile(rowid, text) VALUES (?, ?)");
        for (std::size_t at = 0; at < profiles.texts.size(); ++at) {
            sqlite3_bind_int64(insert.get(), 1, static_cast<sqlite3_int64>(at) + 1);
            bind(insert.get(), 2, profiles.texts[at]);
            if (sqlite3_step(insert.get()) != SQLITE_DONE) fail("insert");
            sqlite3_reset(insert.get());
        }
        run("INSERT INTO profile(profile) VALUES ('optimize')");
        select_ =
            prepare(fmt::format("SELECT rowid FROM profile WHERE profile MATCH ? ORDER BY rank LIMIT {}", suggestions));
        find_tokenizer();
    }
    ~FullText() {
        if (tokenizer_ != nullptr) calls_.xDelete(tokenizer_);
    }
    FullText(const FullText&) = delete;
    FullText& operator=(const FullText&) = delete;

    // The distinct tokens but those left out, as a query of FTS5: "a" OR "b" OR "c".
    [[nodiscard]] std::string analyse(std::string_view text, const StringSet& left_out) const {
        Tokens tokens;
        calls_.xTokenize(tokenizer_, &tokens, FTS5_TOKENIZE_DOCUMENT, text.data(), static_cast<int>(text.size()),
                         take_token);
        std::string query;
        for (const std::string& token : tokens)
            if (!left_out.contains(token)) query += (query.empty() ? "\"" : " OR \"") + token + '"';
        return query;
    }

    [[nodiscard]] Ranking search(const std::string& query) const {
        Ranking ranking;
        if (query.empty()) return ranking; // which FTS5 takes for a syntax error
        bind(select_.get(), 1, query);
        int state = sqlite3_step(select_.get());
        for (; state == SQLITE_ROW; state = sqlite3_step(select_.get()))
            ranking.push_back(static_cast<std::uint32_t>(sqlite3_column_int64(select_.get(), 0) - 1));
        if (state != SQLITE_DONE) fail("search");
        sqlite3_reset(select_.get());
        return ranking;
    }

private:
    static void check(int code, std::string_view what, sqlite3* database) {
        if (code != SQLITE_OK) throw std::runtime_error(fmt::format("SQLite: {}: {}", what, sqlite3_errmsg(database)));
    }
    [[noreturn]] void fail(std::string_view what) const {
        throw std::runtime_error(fmt::format("SQLite: {}: {}", what, sqlite3_errmsg(database_.get())));
    }

    void run(const std::string& command) {
        check(sqlite3_exec(database_.get(), command.c_str(), nullptr, nullptr, nullptr), command, database_.get());
    }

    Statement prepare(const std::string& command) {
        sqlite3_stmt* prepared = nullptr;
        check(sqlite3_prepare_v3(database_.get(), command.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr),
              command, database_.get());
        return Statement(prepared);
    }

    // `text` stays where it is until the statement is reset.
    static void bind(sqlite3_stmt* statement, int place, const std::string& text) {
        sqlite3_bind_text64(statement, place, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
    }

    // The one that the table is made with, so that a vacancy is cut and folded as the profiles were.
    void find_tokenizer() {
        fts5_api* api = nullptr;
        const Statement select = prepare("SELECT fts5(?)");
        sqlite3_bind_pointer(select.get(), 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(select.get());
        void* context = nullptr;
        if (api == nullptr || api->xFindTokenizer(api, "unicode61", &context, &calls_) != SQLITE_OK) fail("fts5");
        if (calls_.xCreate(context, nullptr, 0, &tokenizer_) != SQLITE_OK) fail("unicode61");
    }

    Database database_;
    Statement select_;
    fts5_tokenizer calls_{};
    Fts5Tokenizer* tokenizer_ = nullptr;
};

Peer searcher(std::string name, std::string query, const std::shared_ptr<const FullText>& table,
              const StringSet& left_out) {
    return {std::move(name),
            fmt::format("SQLite {}, FTS5, bm25, contentless table in memory, optimised, prepared statement; tokenizer "
                        "unicode61, for it has no Dutch stemmer; {}",
                        sqlite3_libversion(), query),
            [table, left_out](const Workload& workload) {
                return time_search(
                    workload, [&](std::string_view text) { return table->analyse(text, left_out); },
                    [&](const std::string& tokens) { return table->search(tokens); });
            }};
}

} // namespace

std::vector<Peer> sqlite_peers(const Profiles& profiles, const StringSet& stop_words) {
    const auto table = std::make_shared<FullText>(profiles);
    return {searcher("SQLite FTS5, OR", "OR of all distinct tokens", table, {}),
            searcher("SQLite FTS5, OR, no stop words", "OR of all distinct tokens, stop words left out", table,
                     stop_words)};
}

} // namespace vakpeil::bench
