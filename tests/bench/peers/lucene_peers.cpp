#include "tests/bench/peers/lucene_peers.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>

#include "tests/bench/peers/child_process.hpp"

namespace vakpeil::bench {

namespace {

namespace fs = std::filesystem;

std::string escaped(std::string_view text) {
    std::string line;
    for (const char byte : text) {
        if (byte == '\n')
            line += "\\n";
        else if (byte == '\\')
            line += "\\\\";
        else
            line += byte;
    }
    return line;
}

void write_line(std::ofstream& file, std::string_view text) {
    file << escaped(text) << '\n';
}

class Lucene {
public:
    Lucene(const Profiles& profiles, std::span<const Workload> workloads, const fs::path& folder,
           const std::string& class_path) {
        std::vector<std::string> command{"java",
                                         "-XX:+UseSerialGC",
                                         "-Xms1g",
                                         "-Xmx1g",
                                         "-cp",
                                         class_path,
                                         (fs::path(VAKPEIL_SOURCE_DIR) / "tests/bench/peers/LucenePeer.java").string()};
        command.push_back((folder / "profiles.txt").string());
        std::ofstream texts(command.back());
        for (const std::string& text : profiles.texts)
            write_line(texts, text);
        texts.close();
        for (std::size_t at = 0; at < workloads.size(); ++at) {
            names_.push_back(workloads[at].name);
            command.push_back((folder / fmt::format("workload_{}.txt", at)).string());
            std::ofstream tasks(command.back());
            for (const Task& task : workloads[at].tasks)
                write_line(tasks, task.text);
        }
        process_ = std::make_unique<ChildProcess>(command);
        const std::string ready = process_->read_line();
        if (!ready.starts_with("ready ")) throw std::runtime_error("Lucene said: " + ready);
        version_ = ready.substr(6);
    }

    [[nodiscard]] const std::string& version() const noexcept { return version_; }

    [[nodiscard]] Round run(const std::string& method, const Workload& workload) {
        const auto at = std::find(names_.begin(), names_.end(), workload.name);
        if (at == names_.end()) throw std::logic_error("Lucene was not given the vacancies of " + workload.name);
        process_->write_line(fmt::format("{} {}", method, at - names_.begin()));
        Round round;
        std::istringstream times(process_->read_line());
        Nanoseconds::rep total = 0;
        Nanoseconds::rep analysis = 0;
        times >> total >> analysis;
        round.total = Nanoseconds(total);
        round.analysis = Nanoseconds(analysis);
        for (std::size_t task = 0; task < workload.tasks.size(); ++task) {
            std::istringstream line(process_->read_line());
            Ranking& ranking = round.answers.emplace_back();
            for (std::uint32_t profile = 0; line >> profile;)
                ranking.push_back(profile);
        }
        return round;
    }

private:
    std::vector<std::string> names_; // of the workloads
    std::unique_ptr<ChildProcess> process_;
    std::string version_;
};

} // namespace

std::optional<std::string> lucene_class_path() {
    constexpr std::array<const char*, 3> jars{"lucene-core", "lucene-analyzers-common", "lucene-queries"};
    std::string path;
    for (const std::string jar : jars) {
        std::string found;
        std::error_code none;
        for (const auto& entry : fs::directory_iterator("/usr/share/java", none))
            if (entry.path().filename().string().starts_with(jar + "-8")) found = entry.path().string();
        if (found.empty()) return std::nullopt;
        path += (path.empty() ? "" : ":") + found;
    }
    // The compiler too: LucenePeer.java is compiled when it is run.
    if (std::system("javac -version > /dev/null 2>&1") != 0) return std::nullopt; // NOLINT(concurrency-mt-unsafe)
    return path;
}

std::vector<Peer> lucene_peers(const Profiles& profiles, std::span<const Workload> workloads, const fs::path& folder,
                               const std::string& class_path) {
    const auto lucene = std::make_shared<Lucene>(profiles, workloads, folder, class_path);
    const std::string settings =
        fmt::format("Lucene {}, BM25Similarity, DutchAnalyzer (with its stop words), one segment in "
                    "MMapDirectory, no query cache; -XX:+UseSerialGC -Xms1g -Xmx1g, one thread beside those of "
                    "the JIT compiler and the collector; timed inside the JVM",
                    lucene->version());
    constexpr std::chrono::seconds until_compiled{15}; // after which rounds grew no faster
    return {{"Lucene, OR", settings + "; BooleanQuery SHOULD of all distinct terms",
             [lucene](const Workload& workload) { return lucene->run("or", workload); }, until_compiled},
            {"Lucene, MoreLikeThis", settings + "; the 25 best terms, minTermFreq and minDocFreq 1",
             [lucene](const Workload& workload) { return lucene->run("mlt", workload); }, until_compiled}};
}

} // namespace vakpeil::bench
