constexpr int answer = 41;
static_assert(answer == 42, "the answer is wrong");
