// simdjson reading one document into its DOM: JSON lines on standard output, as measure.py prints them.
//
//   simdjson RUNS FILE
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <simdjson.h>
#include <vector>

int main(int count, char **arguments) {
  if (count != 3) return std::fprintf(stderr, "usage: simdjson RUNS FILE\n"), 2;
  const int runs = std::max(1, std::atoi(arguments[1]));
  simdjson::padded_string text;
  if (auto error = simdjson::padded_string::load(arguments[2]).get(text))
    return std::fprintf(stderr, "%s\n", simdjson::error_message(error)), 1;
  std::vector<double> seconds;
  for (int run = 0; run <= runs; ++run) {
    const auto start = std::chrono::steady_clock::now();
    // A parser of its own each time: memory is part of the work, as it is for a document that is kept.
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (auto error = parser.parse(text).get(root))
      return std::fprintf(stderr, "%s\n", simdjson::error_message(error)), 1;
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    if (run > 0) seconds.push_back(time.count());
  }
  std::sort(seconds.begin(), seconds.end());
  std::printf("{\"work\": \"json\", \"peer\": \"simdjson\", \"seconds\": %.9f, \"runs\": %d, \"bytes\": %zu}\n",
              seconds[seconds.size() / 2], runs, text.size());
}
